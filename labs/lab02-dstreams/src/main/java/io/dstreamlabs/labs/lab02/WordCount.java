package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;

/**
 * Exercise 2.6: the network word count.
 *
 * <pre>
 * batch time (s)  1                     2     3  4
 * lines           to_be or_not_to       be    -  __    _ = a space
 * counts()        to:2 be:1 or:1 not:1  be:1  -  -     - = an RDD without records
 * </pre>
 *
 * Only {@code transform} and {@code transformToPair}, subclasses of {@link DStream}, {@code mapToPair},
 * operations on RDDs and the lab's own operators are available. {@code reduceByKey} and {@code
 * countByValue} on streams belong to lab 3.
 */
public final class WordCount {
  private WordCount() {}

  /**
   * How often each word came in each batch: a pair of the word and its number, for every word that came.
   *
   * <ul>
   *   <li>A word is what stands between white space: a line is split at {@code \s+}, and what is empty is
   *       dropped. So blanks at the beginning or the end, and several of them, make no words.
   *   <li>Words are taken as they are: {@code To}, {@code to} and {@code to,} are three.
   *   <li>Each word is listed once per batch. The order of the pairs is free.
   *   <li>A line without words gives nothing. A batch without words has an RDD without records.
   *   <li>Each batch is for itself: nothing is kept of the batches before.
   *   <li>It slides as {@code lines} does.
   * </ul>
   *
   * <p>The program knows nothing of sockets: whoever runs it gives it its lines. {@link NetworkWordCount}
   * takes them from a socket, the tests from a list. So it works the same way for both.
   *
   * @param lines lines of text; has an RDD in every batch, as every stream of a receiver has
   */
  static PairDStream<String, Long> counts(DStream<String> lines) {
    throw NotImplementedYet.exercise("2.6", "count the words of each batch");
  }
}
