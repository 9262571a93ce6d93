package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.direct.CloseableIterator;
import io.dstreamlabs.kernel.direct.DirectSource;
import io.dstreamlabs.kernel.direct.OffsetRange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The plainest {@link DirectSource}: records in partitions, in memory. A partition grows at its end, and may lose
 * its beginning, as one of Kafka does; offsets stay what they are.
 *
 * <pre>
 * append("words-0", a b c d)      0:a 1:b 2:c 3:d
 * deleteBefore("words-0", 2)              2:c 3:d          earliest offset 2, latest 4
 * append("words-0", e)                    2:c 3:d 4:e      earliest offset 2, latest 5
 * </pre>
 *
 * <p>A copy that travelled has what was there when it was made. Appending copies the partition, so this is for
 * tests and lessons. Thread-safe.
 *
 * @param <T> the records; serializable, if copies are to travel
 */
public final class PartitionedLog<T> implements DirectSource<T> {
  private static final long serialVersionUID = 1;

  private final ConcurrentSkipListMap<String, Kept<T>> partitions = new ConcurrentSkipListMap<>();
  private final AtomicInteger openReaders = new AtomicInteger();

  /** What a partition has left. */
  private record Kept<T>(long earliest, List<T> records) implements Serializable {
    private static final long serialVersionUID = 1;

    long latest() {
      return earliest + records.size();
    }

    Kept<T> with(List<T> more) {
      List<T> all = new ArrayList<>(records);
      all.addAll(more);
      return new Kept<>(earliest, List.copyOf(all));
    }

    Kept<T> from(long offset) {
      return new Kept<>(offset, List.copyOf(of(offset, latest())));
    }

    List<T> of(long fromOffset, long untilOffset) {
      return records.subList((int) (fromOffset - earliest), (int) (untilOffset - earliest));
    }
  }

  /** Adds records, none too; to a new partition if there is none of that name. */
  public void append(String partition, List<T> records) {
    partitions.merge(
        partition,
        new Kept<>(0, List.copyOf(records)),
        (kept, added) -> kept.with(added.records()));
  }

  /**
   * Deletes the records before {@code offset}.
   *
   * @param offset from the earliest of the partition to its latest
   * @throws IllegalArgumentException if it is not
   */
  public void deleteBefore(String partition, long offset) {
    partitions.compute(
        partition,
        (name, kept) -> {
          Kept<T> all = required(name, kept);
          if (offset < all.earliest() || offset > all.latest()) {
            throw new IllegalArgumentException(
                "offset is %d, but must be from %d, the earliest of %s, to %d, its latest"
                    .formatted(offset, all.earliest(), name, all.latest()));
          }
          return all.from(offset);
        });
  }

  private Kept<T> kept(String partition) {
    return required(partition, partitions.get(partition));
  }

  private Kept<T> required(String partition, Kept<T> kept) {
    if (kept == null) {
      throw new IllegalArgumentException(
          "partition is %s, but there is none of that name: use one of %s"
              .formatted(partition, partitions.keySet()));
    }
    return kept;
  }

  @Override
  public Map<String, Long> latestOffsets() {
    Map<String, Long> latest = new TreeMap<>();
    partitions.forEach((partition, kept) -> latest.put(partition, kept.latest()));
    return latest;
  }

  @Override
  public long earliestOffset(String partition) {
    return kept(partition).earliest();
  }

  @Override
  public CloseableIterator<T> read(OffsetRange range) {
    Kept<T> kept = kept(range.partition());
    range.requireWithin(kept.earliest(), kept.latest());
    openReaders.incrementAndGet();
    return new Reader<>(
        range.isEmpty() ? List.of() : kept.of(range.fromOffset(), range.untilOffset()),
        openReaders);
  }

  /** How many iterators were not closed yet, of those that this gave and not a copy of it. */
  public int openReaders() {
    return openReaders.get();
  }

  private static final class Reader<T> implements CloseableIterator<T> {
    private final Iterator<T> records;
    private final AtomicInteger openReaders;
    private boolean closed;

    Reader(List<T> records, AtomicInteger openReaders) {
      this.records = records.iterator();
      this.openReaders = openReaders;
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public T next() {
      return records.next();
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        openReaders.decrementAndGet();
      }
    }
  }
}
