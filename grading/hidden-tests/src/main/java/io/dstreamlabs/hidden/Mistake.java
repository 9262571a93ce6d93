package io.dstreamlabs.hidden;

/**
 * What may be wrong with an answer, as far as it can be told from it and from the right one. The sentences
 * are for students and say nothing about the input; they hold for any lab. A lab's {@link Oracle} may have
 * better ones.
 */
public enum Mistake {
  /** Something legal was refused. */
  REFUSED("the arguments are legal, but your code refused them"),
  /** The answer is no timeline. */
  NO_TIMELINE("a stream was expected, and something else came back"),
  /** An RDD at a time at which none is due. */
  NOT_SLID("there is an RDD at a time at which no RDD is due"),
  /** No RDD where one without records is due. */
  EMPTY_MADE_ABSENT("an RDD is due, also when it has no records"),
  /** No RDD where one with records is due. */
  MISSING_RDD("an RDD is due, and there is none"),
  /** The right records in another order. */
  ORDER("the records are right, their order is not: the oldest batch comes first"),
  /** Every RDD is the one that is due one slide later. */
  ONE_SLIDE_EARLY("off by one: each RDD is the one that is due one slide later"),
  /** Every RDD is the one that was due one slide before. */
  ONE_SLIDE_LATE("off by one: each RDD is the one that was due one slide before"),
  /** A key that must not be listed. */
  DEAD_KEY_KEPT("a key must not be listed any more: what is kept of a key must go with it"),
  /** A key that is not listed. */
  KEY_LOST("a key is not listed: off by one batch, or is a batch left out?"),
  /** The right keys with other values. */
  KEY_VALUES(
      "the keys are right, their values are not: off by one batch, or is one counted twice?"),
  /** A key that is listed several times. */
  KEY_TWICE("a key is listed more than once: combine its values over all batches"),
  /** Several records where all are to be combined into one. */
  NOT_REDUCED("several records instead of one: combine them"),
  /** The right records, some of them too often or too seldom. */
  DUPLICATES("a record too often or too seldom: is a batch taken twice, or are equal records one?"),
  /** All records that are due, and more. */
  TOO_MUCH("records too much: off by one batch, or is an old batch kept?"),
  /** Not all records that are due, and no others. */
  TOO_LITTLE("records missing: off by one batch, or is a batch left out?"),
  /** Some records are missing, and there are others. */
  DIFFERENT("other records than those that are due"),
  /** An answer at a time at which the batch must fail. */
  NOT_FAILED("the batch must fail with an IllegalStateException, and it did not"),
  /** The batch fails as it must, by another exception. */
  FAILED_OTHERWISE("the batch must fail, and with an IllegalStateException");

  private final String sentence;

  Mistake(String sentence) {
    this.sentence = sentence;
  }

  /** The likely cause, one sentence without a full stop. */
  public String sentence() {
    return sentence;
  }
}
