package io.dstreamlabs.autograder.leak;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * Every piece of some length that occurs in some texts, as a set of 64-bit hashes. Two texts that share a
 * longer passage share such pieces, wherever the passage begins. Hashing is rolling: each step costs two
 * multiplications (Rabin and Karp, 1987).
 */
final class Shingles {
  private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

  private final int length;
  private final long[] sorted;

  private Shingles(int length, long[] sorted) {
    this.length = length;
    this.sorted = sorted;
  }

  /** Those of all {@code texts}, each of {@code length} characters. */
  static Shingles of(int length, Collection<String> texts) {
    return new Shingles(
        length,
        texts.stream().flatMapToLong(text -> hashes(length, text)).sorted().distinct().toArray());
  }

  /** Those that are not in {@code others}. */
  Shingles without(Shingles others) {
    return new Shingles(
        length, Arrays.stream(sorted).filter(hash -> !others.contains(hash)).toArray());
  }

  /** Where {@code text} holds one of them first. */
  OptionalInt firstIn(String text) {
    long[] hashes = hashes(length, text).toArray();
    for (int i = 0; i < hashes.length; i++) {
      if (contains(hashes[i])) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private boolean contains(long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  private static LongStream hashes(int length, String text) {
    int count = text.length() - length + 1;
    if (count <= 0) {
      return LongStream.empty();
    }
    long oldest = power(length - 1);
    long[] hashes = new long[count];
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i >= length) {
        hash -= text.charAt(i - length) * oldest;
      }
      hash = hash * BASE + text.charAt(i);
      if (i >= length - 1) {
        hashes[i - length + 1] = hash;
      }
    }
    return Arrays.stream(hashes);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }
}
