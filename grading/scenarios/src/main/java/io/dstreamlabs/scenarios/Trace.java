package io.dstreamlabs.scenarios;

import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Combining that leaves its trace in the data: a pair of the number of calls that went into a value, and
 * the records that did, sorted. However the calls are nested, n records take n - 1 of them.
 */
public final class Trace {
  private Trace() {}

  /** The trace of one record: no call yet. */
  public static Pair<Long, List<String>> of(String record) {
    return Pair.of(0L, List.of(record));
  }

  /** The trace of a call with these two; associative and commutative. */
  public static Pair<Long, List<String>> combine(
      Pair<Long, List<String>> a, Pair<Long, List<String>> b) {
    List<String> records = new ArrayList<>(a.second());
    records.addAll(b.second());
    Collections.sort(records);
    return Pair.of(a.first() + b.first() + 1, records);
  }
}
