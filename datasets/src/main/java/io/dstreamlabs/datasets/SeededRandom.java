package io.dstreamlabs.datasets;

/**
 * Random numbers that are the same on every platform and JDK: SplitMix64, which is 64-bit integer
 * arithmetic and nothing else.
 *
 * <p>Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 * Not thread-safe.
 */
public final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long MIX_1 = 0xBF58476D1CE4E5B9L;
  private static final long MIX_2 = 0x94D049BB133111EBL;

  private long state;

  /** The sequence of {@code seed}. */
  public SeededRandom(long seed) {
    this.state = seed;
  }

  /** The next 64 bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * MIX_1;
    z = (z ^ (z >>> 27)) * MIX_2;
    return z ^ (z >>> 31);
  }

  /**
   * A whole number from 0 to {@code bound - 1}, each equally likely.
   *
   * @param bound positive
   */
  public long below(long bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound is " + bound + ", but must be 1 or more");
    }
    long highestFair = Long.MAX_VALUE - Long.MAX_VALUE % bound;
    long bits;
    do {
      bits = nextLong() >>> 1;
    } while (bits >= highestFair);
    return bits % bound;
  }

  /**
   * A whole number from {@code low} to {@code high}, both included, each equally likely.
   *
   * @param low not above {@code high}
   */
  public long between(long low, long high) {
    if (low > high) {
      throw new IllegalArgumentException("low is " + low + ", but must not be above high, " + high);
    }
    return low + below(high - low + 1);
  }
}
