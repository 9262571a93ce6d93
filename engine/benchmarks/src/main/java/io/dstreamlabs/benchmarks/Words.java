package io.dstreamlabs.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Batches of words.
 *
 * @param batches the words of each
 */
record Words(List<List<String>> batches) {

  /**
   * Words {@code w0}, {@code w1}, … of which the {@code i}-th comes with a probability proportional to {@code
   * 1 / (i + 1)}; equal words are the same object.
   *
   * @param batches how many
   * @param perBatch words of each
   * @param vocabulary how many different ones there are
   * @param seed equal seeds give equal words
   */
  static Words zipf(int batches, int perBatch, int vocabulary, long seed) {
    String[] words = new String[vocabulary];
    double[] upTo = new double[vocabulary];
    double sum = 0;
    for (int i = 0; i < vocabulary; i++) {
      words[i] = "w" + i;
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
    Random random = new Random(seed);
    List<List<String>> all = new ArrayList<>(batches);
    for (int b = 0; b < batches; b++) {
      List<String> batch = new ArrayList<>(perBatch);
      for (int r = 0; r < perBatch; r++) {
        batch.add(words[firstAbove(upTo, random.nextDouble() * sum)]);
      }
      all.add(batch);
    }
    return new Words(all);
  }

  /** The first index whose value is greater than {@code drawn}; a binary search. */
  private static int firstAbove(double[] upTo, double drawn) {
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > drawn) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The same words, each an object of its own whose hash code nobody has asked for yet. */
  Words fresh() {
    List<List<String>> all = new ArrayList<>(batches.size());
    for (List<String> batch : batches) {
      List<String> copy = new ArrayList<>(batch.size());
      for (String word : batch) {
        copy.add(new String(word.toCharArray()));
      }
      all.add(copy);
    }
    return new Words(all);
  }

  /** How many words there are in all batches. */
  long size() {
    long size = 0;
    for (List<String> batch : batches) {
      size += batch.size();
    }
    return size;
  }
}
