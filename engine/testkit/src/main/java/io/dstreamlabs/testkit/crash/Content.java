package io.dstreamlabs.testkit.crash;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The bytes of a file, of which the first {@code safe} were forced. Not thread-safe. */
final class Content {
  /** A piece of a file that is written as a whole or not at all; small, so that small files have many. */
  private static final int BLOCK = 8;

  private byte[] bytes;
  private int safe;

  private Content(byte[] bytes, int safe) {
    this.bytes = bytes;
    this.safe = safe;
  }

  static Content empty() {
    return safe(new byte[0]);
  }

  static Content safe(byte[] bytes) {
    return new Content(bytes, bytes.length);
  }

  Content copy() {
    return new Content(bytes, safe);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  void write(byte[] more) {
    int length = bytes.length;
    bytes = Arrays.copyOf(bytes, length + more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
  }

  void force() {
    safe = bytes.length;
  }

  void truncate(long length) {
    bytes = Arrays.copyOf(bytes, (int) Math.min(length, bytes.length));
    safe = bytes.length;
  }

  /** What is found after the power went: of bytes that were not forced, anything may have become. */
  Content afterCrash(RandomGenerator random) {
    int unsafe = bytes.length - safe;
    return switch (random.nextInt(4)) {
      case 0 -> safe(Arrays.copyOf(bytes, safe));
      case 1 -> safe(bytes());
      case 2 -> safe(Arrays.copyOf(bytes, safe + random.nextInt(unsafe + 1)));
      default -> safe(garbled(random, safe + random.nextInt(unsafe + 1)));
    };
  }

  /** Some blocks were written, and where others should be is zero, or what was there before. */
  private byte[] garbled(RandomGenerator random, int length) {
    byte[] garbled = Arrays.copyOf(bytes, random.nextBoolean() ? length : bytes.length);
    for (int from = safe; from < garbled.length; from += BLOCK) {
      byte[] block = new byte[Math.min(BLOCK, garbled.length - from)];
      switch (random.nextInt(3)) {
        case 0 -> System.arraycopy(block, 0, garbled, from, block.length);
        case 1 -> {
          random.nextBytes(block);
          System.arraycopy(block, 0, garbled, from, block.length);
        }
        default -> {} // this one was written
      }
    }
    return garbled;
  }
}
