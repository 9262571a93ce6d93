package io.dstreamlabs.hidden;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Where everything random in a hidden test comes from: the course's secret seed, one sequence per test,
 * so that a new test does not change the data of the others. The same on every machine.
 *
 * <p>Not thread-safe.
 */
public final class HiddenSeed {
  private static final int SALT_LETTERS = 5;
  private static final int LETTERS = 26;

  private final Random random;

  private HiddenSeed(Random random) {
    this.random = random;
  }

  /** The sequence of the test called {@code testId} in a course with {@code seed}. */
  public static HiddenSeed of(long seed, String testId) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
      digest.update(testId.getBytes(StandardCharsets.UTF_8));
      return new HiddenSeed(new Random(ByteBuffer.wrap(digest.digest()).getLong()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** A whole number in {@code [least, most]}. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** One of {@code values}. */
  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** True with a chance of {@code percent} in a hundred. */
  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** {@code values} in another order, or by chance the same. */
  public <T> List<T> shuffled(List<T> values) {
    List<T> copy = new ArrayList<>(values);
    Collections.shuffle(copy, random);
    return List.copyOf(copy);
  }

  /** Five random small letters, to tell keys of one run from those of another. */
  public String salt() {
    StringBuilder salt = new StringBuilder();
    for (int i = 0; i < SALT_LETTERS; i++) {
      salt.append((char) ('a' + random.nextInt(LETTERS)));
    }
    return salt.toString();
  }
}
