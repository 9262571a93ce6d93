package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.direct.OffsetRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * How far a direct stream has come in each partition, and which ranges its batches have.
 *
 * <pre>
 * batch time (s)    1               2               3
 * latest offset     words-0: 3      words-0: 5      words-0: 5
 * ranges            words-0[0, 3)   words-0[3, 5)   -
 * next offset       words-0: 3      words-0: 5      words-0: 5
 * </pre>
 *
 * <p>Thread-safe: batches are cut on the clock's thread, and run on another.
 */
final class OffsetProgress {
  private static final String NEXT = "next";
  private static final String BATCHES = "batches";

  private final long maxRecords;
  private final Map<String, Long> next;
  private final TreeMap<Time, List<OffsetRange>> batches = new TreeMap<>();

  private OffsetProgress(Map<String, Long> next, long maxRecords) {
    this.next = next;
    this.maxRecords = maxRecords;
  }

  /**
   * Nothing read yet.
   *
   * @throws IllegalArgumentException if an offset is less than 0, or {@code maxRecordsPerPartition} less than 1
   */
  static OffsetProgress startingAt(Map<String, Long> startOffsets, long maxRecordsPerPartition) {
    startOffsets.forEach(
        (partition, offset) -> {
          if (offset < 0) {
            throw new IllegalArgumentException(
                "startOffsets has %d for %s, but must have 0 or more".formatted(offset, partition));
          }
        });
    if (maxRecordsPerPartition < 1) {
      throw new IllegalArgumentException(
          "maxRecordsPerPartition is %d, but must be 1 or more".formatted(maxRecordsPerPartition));
    }
    return new OffsetProgress(new TreeMap<>(startOffsets), maxRecordsPerPartition);
  }

  /**
   * Fails if the source cannot go on from here.
   *
   * @throws IllegalStateException if a partition is not there, or ends before its next offset
   */
  synchronized void requireWithin(Map<String, Long> latestOffsets) {
    next.forEach(
        (partition, offset) -> {
          Long latest = latestOffsets.get(partition);
          if (latest == null) {
            throw new IllegalStateException(
                "%s is to be read from offset %d on, but the source has the partitions %s only: bring it back, or start without it, in an empty directory"
                    .formatted(partition, offset, new TreeMap<>(latestOffsets).keySet()));
          }
          if (latest < offset) {
            throw new IllegalStateException(
                "%s is to be read from offset %d on, but its latest offset is %d: if it was made anew, start in an empty directory"
                    .formatted(partition, offset, latest));
          }
        });
  }

  /**
   * What a batch is to have that ends now: up to the latest offsets, within the limit, by name of the partition.
   * One that is new has a range, be it empty, so that it is written down where it began.
   *
   * @param earliestOffset where a new partition begins
   * @throws IllegalStateException as {@link #requireWithin}
   */
  synchronized List<OffsetRange> upTo(
      Map<String, Long> latestOffsets, ToLongFunction<String> earliestOffset) {
    requireWithin(latestOffsets);
    List<OffsetRange> ranges = new ArrayList<>();
    new TreeMap<>(latestOffsets)
        .forEach(
            (partition, latest) -> {
              boolean isNew = !next.containsKey(partition);
              long from = isNew ? earliestOffset.applyAsLong(partition) : next.get(partition);
              long until = from + Math.max(0, Math.min(latest - from, maxRecords));
              if (isNew || until > from) {
                ranges.add(new OffsetRange(partition, from, until));
              }
            });
    return ranges;
  }

  /**
   * Gives {@code ranges} to a batch.
   *
   * @throws IllegalStateException if one does not begin where the batch before has ended
   */
  synchronized void give(Time batchTime, List<OffsetRange> ranges) {
    for (OffsetRange range : ranges) {
      long from = next.getOrDefault(range.partition(), range.fromOffset());
      if (from != range.fromOffset()) {
        throw new IllegalStateException(
            "the log gives %s to the batch at %s, but the batch before has ended at %d: bring the input streams into the order that they had, or start in an empty directory"
                .formatted(range, batchTime, from));
      }
    }
    ranges.forEach(range -> next.put(range.partition(), range.untilOffset()));
    batches.put(batchTime, List.copyOf(ranges));
  }

  synchronized boolean has(Time batchTime) {
    return batches.containsKey(batchTime);
  }

  /**
   * What was given to a batch.
   *
   * @throws IllegalStateException if that is forgotten, or has not come
   */
  synchronized List<OffsetRange> of(Time batchTime) {
    if (!has(batchTime)) {
      throw new IllegalStateException(
          "the offset ranges of the batch at %s are forgotten, or not there yet: ask in an output operation for those of its own batch, or call context.remember(..)"
              .formatted(batchTime));
    }
    return batches.get(batchTime);
  }

  /** Forgets the batches up to {@code batchTime}. */
  synchronized void forget(Time batchTime) {
    batches.headMap(batchTime, true).clear();
  }

  synchronized Object toPlain() {
    List<Object> all = new ArrayList<>();
    batches.forEach((time, ranges) -> all.add(Pair.of(time.milliseconds(), plain(ranges))));
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put(NEXT, new LinkedHashMap<>(next));
    plain.put(BATCHES, all);
    return plain;
  }

  /** Goes on from what {@link #toPlain} made. */
  @SuppressWarnings("unchecked") // as toPlain() made it
  synchronized void resume(Object position) {
    Map<String, Object> plain = (Map<String, Object>) position;
    next.clear();
    next.putAll((Map<String, Long>) plain.get(NEXT));
    ((List<Pair<Long, List<Object>>>) plain.get(BATCHES))
        .forEach(batch -> batches.put(new Time(batch.first()), ranges(batch.second())));
  }

  static List<Object> plain(List<OffsetRange> ranges) {
    return new ArrayList<>(
        ranges.stream()
            .map(range -> List.of(range.partition(), range.fromOffset(), range.untilOffset()))
            .toList());
  }

  @SuppressWarnings("unchecked") // as plain() made them
  static List<OffsetRange> ranges(List<Object> plain) {
    return plain.stream()
        .map(range -> (List<Object>) range)
        .map(
            range ->
                new OffsetRange((String) range.get(0), (Long) range.get(1), (Long) range.get(2)))
        .toList();
  }
}
