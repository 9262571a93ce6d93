package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.replay.Cells;
import io.dstreamlabs.replay.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The first place where two timelines differ, and the likely cause.
 *
 * @param timeMs batch time
 * @param sentence what is wrong there, and why that may be
 */
record Difference(long timeMs, String sentence) {
  private static final long SECOND_MS = 1000;

  static Optional<Difference> first(Timeline expected, Timeline yours, RecordOrder order) {
    TreeSet<Long> times = new TreeSet<>();
    expected.entries().forEach(entry -> times.add(entry.timeMs()));
    yours.entries().forEach(entry -> times.add(entry.timeMs()));
    for (long timeMs : times) {
      Optional<String> wrong = at(timeMs, expected, yours, order);
      if (wrong.isPresent()) {
        String at = timeMs % SECOND_MS == 0 ? timeMs / SECOND_MS + " s" : timeMs + " ms";
        return Optional.of(new Difference(timeMs, "at " + at + ": " + wrong.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> at(
      long timeMs, Timeline expected, Timeline yours, RecordOrder order) {
    Optional<List<Object>> right = expected.at(timeMs);
    Optional<List<Object>> got = yours.at(timeMs);
    if (right.isEmpty()) {
      return Optional.of("no RDD is due here; does the result slide as it was asked to?");
    }
    if (got.isEmpty()) {
      return Optional.of("there must be an RDD here, even when it has no records");
    }
    if (right.equals(got)) {
      return Optional.empty();
    }
    if (new Bag(right.get()).equals(new Bag(got.get()))) {
      return order == RecordOrder.ANY
          ? Optional.empty()
          : Optional.of("the records are right, their order is not: the oldest batch comes first");
    }
    return Optional.of(records(right.get(), got.get()));
  }

  private static String records(List<Object> right, List<Object> got) {
    List<Object> missing = without(right, got);
    List<Object> extra = without(got, right);
    if (missing.isEmpty()) {
      return Cells.of(extra) + " too much; off by one batch, or kept although it left the window?";
    }
    if (extra.isEmpty()) {
      return Cells.of(missing) + " missing; off by one batch, or is a batch looked at alone?";
    }
    return "%s instead of %s; off by one batch?".formatted(Cells.of(extra), Cells.of(missing));
  }

  private static List<Object> without(List<Object> values, List<Object> others) {
    List<Object> left = new ArrayList<>(values);
    others.forEach(left::remove);
    return left;
  }
}
