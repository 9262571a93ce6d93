package io.dstreamlabs.examples.cluster;

import java.util.Arrays;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Words {@code w0}, {@code w1}, … of which the {@code i}-th comes with a probability proportional to {@code 1 /
 * (i + 1)}.
 */
final class Zipf {
  private final String[] words;
  private final double[] upTo;

  /**
   * The table to draw from; making it costs time for each word.
   *
   * @param vocabulary how many different words there are; 1 or more
   */
  Zipf(int vocabulary) {
    words = new String[vocabulary];
    upTo = new double[vocabulary];
    double sum = 0;
    for (int i = 0; i < vocabulary; i++) {
      words[i] = "w" + i;
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
  }

  /** So many words, drawn one by one; equal seeds give equal words. */
  Iterator<String> draw(int howMany, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, howMany).mapToObj(i -> drawn(random.nextDouble())).iterator();
  }

  /** The word at a place between 0 and 1, excluded. */
  private String drawn(double place) {
    int found = Arrays.binarySearch(upTo, place * upTo[upTo.length - 1]);
    int firstAbove = found >= 0 ? found + 1 : -found - 1;
    return words[Math.min(firstAbove, words.length - 1)];
  }
}
