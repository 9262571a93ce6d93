package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.Mistake;

/** Mistakes in the words of operators that look at one batch. */
final class BatchWords {
  private BatchWords() {}

  /** One sentence for a student; that of all labs where this one has nothing to add. */
  static String of(Mistake mistake) {
    return switch (mistake) {
      case NOT_SLID ->
          "there is an RDD at a time at which the parent has none: skip what the parent skips, for no"
              + " RDD is not an RDD without records";
      case EMPTY_MADE_ABSENT ->
          "an RDD without records is an RDD: only where the parent has none there is none";
      case MISSING_RDD ->
          "the parent has an RDD, and there is none: is one due whenever the parent's is?";
      case ORDER ->
          "the records are right, their order is not: keep that of the parent's records, and of the"
              + " streams";
      case ONE_SLIDE_EARLY, ONE_SLIDE_LATE ->
          "off by one: each RDD is made from the parent's RDD of the same time, and of no other";
      case DEAD_KEY_KEPT ->
          "a word is listed that the batch does not have: is something kept of the batches before, or is"
              + " a line split in another way?";
      case KEY_LOST -> "a word of the batch is not listed: how is a line split?";
      case KEY_VALUES ->
          "the words are right, their counts are not: is something kept of the batches before, or not"
              + " every word counted?";
      case KEY_TWICE ->
          "a word is listed more than once: add up its counts over all lines of the batch";
      case NOT_REDUCED ->
          "several records instead of one: combine all of the batch, and not each partition alone";
      case DUPLICATES ->
          "a record too often or too seldom: equal records are not one, and each is used once";
      case TOO_MUCH ->
          "records too much: is something kept of the batches before, or is a record used twice?";
      case TOO_LITTLE ->
          "records missing: every record counts, of every stream, and a count of 0 is a record too";
      case DIFFERENT -> "other records than those that the operator makes of this batch";
      case NOT_FAILED ->
          "where this operator finds no RDD, or is given none, the batch must fail with an"
              + " IllegalStateException: here it did not";
      default -> mistake.sentence();
    };
  }
}
