package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.replay.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The first place where two timelines differ, and the likely cause.
 *
 * @param timeMs batch time
 * @param cause what is wrong there
 */
record Difference(long timeMs, LikelyCause cause) {

  /** What to write under the picture. */
  String sentence() {
    return "at " + Times.show(timeMs) + ": " + cause.sentence();
  }

  /**
   * The first difference, if there is one.
   *
   * @param inputs what the program read, as timelines
   */
  static Optional<Difference> first(
      Timeline expected, Timeline yours, RecordOrder order, List<Timeline> inputs) {
    TreeSet<Long> times = new TreeSet<>();
    expected.entries().forEach(entry -> times.add(entry.timeMs()));
    yours.entries().forEach(entry -> times.add(entry.timeMs()));
    return times.stream()
        .filter(timeMs -> !same(expected.at(timeMs), yours.at(timeMs), order))
        .findFirst()
        .map(timeMs -> new Difference(timeMs, cause(timeMs, expected, yours, inputs)));
  }

  private static LikelyCause cause(
      long timeMs, Timeline expected, Timeline yours, List<Timeline> inputs) {
    Optional<List<Object>> due = expected.at(timeMs);
    Optional<List<Object>> got = yours.at(timeMs);
    if (due.isEmpty()) {
      return new LikelyCause.NotSlid(timeMs, slideOf(expected));
    }
    if (got.isEmpty()) {
      return due.get().isEmpty() ? new LikelyCause.EmptyMadeAbsent() : new LikelyCause.RddMissing();
    }
    if (new Bag(due.get()).equals(new Bag(got.get()))) {
      return inputs.size() > 1
          ? new LikelyCause.StreamOrderAssumed()
          : new LikelyCause.OrderAssumed();
    }
    if (isShifted(expected, yours, -1)) {
      return new LikelyCause.OneSlideLate();
    }
    if (isShifted(expected, yours, 1)) {
      return new LikelyCause.OneSlideEarly();
    }
    boolean alone = inputs.size() == 1 && same(inputs.get(0).at(timeMs), got, RecordOrder.ANY);
    return alone && !got.get().isEmpty() && got.get().size() < due.get().size()
        ? new LikelyCause.BatchAlone()
        : RecordsCause.of(due.get(), got.get());
  }

  /** The slide of which the times are 1, 2, 3, … times as much; 0 if there is none, or only one time. */
  private static long slideOf(Timeline expected) {
    List<Timeline.Entry> entries = expected.entries();
    long slideMs = entries.size() < 2 ? 0 : entries.get(0).timeMs();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).timeMs() != (i + 1) * slideMs) {
        return 0;
      }
    }
    return slideMs;
  }

  /** Whether each of your RDDs is the one expected {@code by} places away, where there is one. */
  private static boolean isShifted(Timeline expected, Timeline yours, int by) {
    TreeMap<Long, Integer> places = new TreeMap<>();
    for (int place = 0; place < expected.entries().size(); place++) {
      places.put(expected.entries().get(place).timeMs(), place);
    }
    int compared = 0;
    boolean tells = false;
    for (Timeline.Entry entry : yours.entries()) {
      Integer place = places.get(entry.timeMs());
      if (place == null) {
        return false;
      }
      if (place + by >= 0 && place + by < expected.entries().size()) {
        List<Object> there = expected.entries().get(place + by).values();
        if (!new Bag(there).equals(new Bag(entry.values()))) {
          return false;
        }
        compared++;
        Bag here = new Bag(expected.entries().get(place).values());
        tells |= !there.isEmpty() && !here.equals(new Bag(there));
      }
    }
    return compared > 1 && tells;
  }

  private static boolean same(
      Optional<List<Object>> one, Optional<List<Object>> other, RecordOrder order) {
    if (one.isEmpty() || other.isEmpty() || order == RecordOrder.GIVEN) {
      return one.equals(other);
    }
    return new Bag(one.get()).equals(new Bag(other.get()));
  }
}
