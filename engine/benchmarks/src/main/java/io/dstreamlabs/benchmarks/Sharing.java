package io.dstreamlabs.benchmarks;

/** Whether equal words are one object. */
enum Sharing {
  /** They are, so a look-up in a hash table rarely compares characters, and hash codes are there. */
  SHARED {
    @Override
    Words of(Words words) {
      return words;
    }
  },

  /** They are not, as when they were just read from outside. */
  FRESH {
    @Override
    Words of(Words words) {
      return words.fresh();
    }
  };

  /** {@code words} in this way; made before anything is timed. */
  abstract Words of(Words words);
}
