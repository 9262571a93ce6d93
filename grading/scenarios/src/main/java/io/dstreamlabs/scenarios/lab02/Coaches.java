package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The coaches of a tram, numbered from 1.
 *
 * <pre>
 * tram:3     tram.1 tram.2 tram.3
 * tram:0     none
 * </pre>
 */
final class Coaches {
  private Coaches() {}

  /** One text for each coach; the iterator can be gone through once, as any. */
  static Iterator<String> of(Pair<String, Long> tram) {
    List<String> coaches = new ArrayList<>();
    for (long coach = 1; coach <= tram.second(); coach++) {
      coaches.add(tram.first() + "." + coach);
    }
    return coaches.iterator();
  }
}
