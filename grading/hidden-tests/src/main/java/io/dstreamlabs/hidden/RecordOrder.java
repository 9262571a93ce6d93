package io.dstreamlabs.hidden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the order of the records of one RDD counts when answers are compared. */
public enum RecordOrder {
  /** The same records in any order. */
  FREE {
    @Override
    boolean same(List<Object> expected, List<Object> got) {
      return counts(expected).equals(counts(got));
    }
  },
  /** The same records in the same order. */
  FIXED {
    @Override
    boolean same(List<Object> expected, List<Object> got) {
      return expected.equals(got);
    }
  };

  abstract boolean same(List<Object> expected, List<Object> got);

  /** How often each record occurs. */
  static Map<Object, Integer> counts(List<Object> records) {
    Map<Object, Integer> counts = new HashMap<>();
    records.forEach(record -> counts.merge(record, 1, Integer::sum));
    return counts;
  }
}
