package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenSeed;
import io.dstreamlabs.hidden.RandomBatches;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Batches drawn from the seed: trams that report, how many coaches they have, what sensors read, and lines
 * of text.
 *
 * @param seed where the data comes from
 */
record Data(HiddenSeed seed) {
  private static final int LOWEST = -30;
  private static final int HIGHEST = 60;
  private static final int MOST_COACHES = 4;
  private static final int MOST_WORDS = 6;

  /** {@code n} batches of texts, hardly ever the same twice. */
  Batches trams(int n, Gaps gaps) {
    String salt = seed.salt();
    return random().of(n, gaps, () -> "tram" + seed.between(100, 999) + salt);
  }

  /** {@code n} batches of pairs: a text and how many coaches, from {@code least} to 4. */
  Batches coaches(int least, int n, Gaps gaps) {
    String salt = seed.salt();
    return random()
        .of(
            n,
            gaps,
            () ->
                Pair.of(
                    "tram" + seed.between(100, 999) + salt,
                    (long) seed.between(least, MOST_COACHES)));
  }

  /** The same tram, without a coach. */
  static Object withoutCoaches(Object tram) {
    return Pair.of(((Pair<?, ?>) tram).first(), 0L);
  }

  /** {@code n} batches of whole numbers, some negative. */
  Batches readings(int n, Gaps gaps) {
    return readings(LOWEST, HIGHEST, n, gaps);
  }

  /** {@code n} batches of whole numbers in {@code [least, most]}. */
  Batches readings(int least, int most, int n, Gaps gaps) {
    return random().of(n, gaps, () -> (long) seed.between(least, most));
  }

  /** {@code n} batches of lines, each with some of {@code words} and one blank between two. */
  Batches lines(List<String> words, int n, Gaps gaps) {
    return random().of(n, gaps, () -> line(words));
  }

  private String line(List<String> words) {
    List<String> some = new ArrayList<>();
    for (int left = seed.between(1, MOST_WORDS); left > 0; left--) {
      some.add(seed.oneOf(words));
    }
    return String.join(" ", some);
  }

  /** {@code n} words. */
  List<String> words(int n) {
    String salt = seed.salt();
    return IntStream.range(0, n).mapToObj(i -> "word" + i + salt).toList();
  }

  /** Eight words that differ, with one hash code. */
  List<String> collidingWords() {
    return random().collidingTexts();
  }

  /** One batch of lines in which every one of {@code words} occurs once, in another order. */
  Batches allOf(List<String> words) {
    List<Object> lines = new ArrayList<>();
    List<String> left = seed.shuffled(words);
    while (!left.isEmpty()) {
      int n = Math.min(left.size(), seed.between(1, MOST_WORDS));
      lines.add(String.join(" ", left.subList(0, n)));
      left = left.subList(n, left.size());
    }
    return new Batches(List.of(Maybe.of(lines)));
  }

  /** Every record twice, so that equal ones count. */
  Batches doubled(Batches batches) {
    return random().doubled(batches);
  }

  /** Lines that are drawn as {@link Batches#of} draws texts, with {@code _} for a blank in a line. */
  static Batches drawn(String drawing) {
    return Batches.of(drawing).records(line -> String.valueOf(line).replace('_', ' '));
  }

  private RandomBatches random() {
    return new RandomBatches(seed);
  }
}
