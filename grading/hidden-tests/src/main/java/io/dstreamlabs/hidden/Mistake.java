package io.dstreamlabs.hidden;

/** The catalogue of likely causes; sentences for students, which say nothing about the input. */
enum Mistake {
  REFUSED("the durations are legal, but your code refused them"),
  NO_TIMELINE("a stream was expected, and something else came back"),
  NOT_SLID(
      "there is an RDD at a time at which none is due: the window does not slide by its slideDuration"),
  EMPTY_MADE_ABSENT(
      "a window without records has no RDD at all: it must be an RDD without records"),
  MISSING_RDD("a window that is due has no RDD"),
  ORDER("the records are right, but not their order: take the oldest batch first"),
  ONE_SLIDE_EARLY("off by one: each answer is the one that is due one slide later"),
  ONE_SLIDE_LATE("off by one: each answer is the one that was due one slide before"),
  DEAD_KEY_KEPT(
      "a key that has left the window is still listed: something of an old window was kept"),
  KEY_LOST("a key of the window is not listed"),
  KEY_VALUES("the keys are right, but not what belongs to them"),
  KEY_TWICE("a key is listed more than once in a window: combine the values of all its batches"),
  NOT_REDUCED("there is more than one record where all must be combined into one"),
  DUPLICATES(
      "a record occurs too often or too seldom: a window keeps every record, once per batch"),
  TOO_MUCH("there are records that have left the window: off by one batch, or old RDDs were kept"),
  TOO_LITTLE("records of the window are missing: off by one batch, or a batch was forgotten"),
  DIFFERENT("the records are not those of the window");

  private final String sentence;

  Mistake(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
