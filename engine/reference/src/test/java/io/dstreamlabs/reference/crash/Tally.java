package io.dstreamlabs.reference.crash;

import java.io.Serializable;

/**
 * How often a word came, without counting a number twice that was received twice: what had been stored when a
 * crash came, and was not acknowledged, is sent again.
 *
 * @param count how often
 * @param newest the greatest number so far; they come in order
 */
record Tally(long count, long newest) implements Serializable {
  static Tally none() {
    return new Tally(0, -1);
  }

  Tally with(long number) {
    return number > newest ? new Tally(count + 1, number) : this;
  }
}
