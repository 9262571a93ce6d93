package io.dstreamlabs.datasets.pageviews;

import io.dstreamlabs.datasets.SeededRandom;
import io.dstreamlabs.datasets.Zipf;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Who comes: regular readers, some more often than others, and newcomers. Between two sessions of a reader
 * there is a rest, so that sessions can be told apart.
 */
final class Readers {
  /** How long nobody who left comes back. */
  static final long REST_MS = 5 * 60_000;

  private static final int REGULARS = 4000;
  private static final double EXPONENT = 0.4;

  private final Zipf often = new Zipf(REGULARS, EXPONENT);
  private final Map<String, Long> lastViewMs = new HashMap<>();
  private int newcomers;

  /** A regular reader who has been away for long enough at {@code afterMs}. */
  String regular(long afterMs, SeededRandom random) {
    String user;
    do {
      user = name(often.draw(random));
    } while (afterMs < lastViewMs.getOrDefault(user, -REST_MS) + REST_MS);
    return user;
  }

  /** Somebody who was never there. */
  String newcomer() {
    newcomers++;
    return name(REGULARS + newcomers);
  }

  /** Notes when {@code user} views the last page of a session. */
  void leaves(String user, long afterMs) {
    lastViewMs.put(user, afterMs);
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "u%05d", number);
  }
}
