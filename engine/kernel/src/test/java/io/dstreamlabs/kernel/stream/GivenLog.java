package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.direct.CloseableIterator;
import io.dstreamlabs.kernel.direct.DirectSource;
import io.dstreamlabs.kernel.direct.OffsetRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Letters in partitions, to which the test adds, and from which it deletes; it tells what it was asked. */
final class GivenLog implements DirectSource<String> {
  private static final long serialVersionUID = 1;
  private static final String BROKEN = "!";

  final CopyOnWriteArrayList<String> calls = new CopyOnWriteArrayList<>();
  private final TreeMap<String, ArrayList<String>> letters = new TreeMap<>();
  private final TreeMap<String, Long> earliest = new TreeMap<>();

  /** Adds letters, cut by spaces; at {@code !} reading fails. */
  GivenLog add(String partition, String more) {
    ArrayList<String> all = letters.computeIfAbsent(partition, p -> new ArrayList<>());
    if (!more.isEmpty()) {
      all.addAll(Arrays.asList(more.split(" ")));
    }
    return this;
  }

  /** Deletes the letters before {@code offset}. */
  GivenLog deleteBefore(String partition, long offset) {
    earliest.put(partition, offset);
    return this;
  }

  /** Deletes a partition. */
  void drop(String partition) {
    letters.remove(partition);
  }

  @Override
  public Map<String, Long> latestOffsets() {
    calls.add("latestOffsets");
    Map<String, Long> latest = new TreeMap<>();
    letters.forEach((partition, all) -> latest.put(partition, (long) all.size()));
    return latest;
  }

  @Override
  public long earliestOffset(String partition) {
    calls.add("earliestOffset " + partition);
    return earliest.getOrDefault(partition, 0L);
  }

  @Override
  public CloseableIterator<String> read(OffsetRange range) {
    List<String> all = letters.get(range.partition());
    range.requireWithin(earliest.getOrDefault(range.partition(), 0L), all.size());
    calls.add("read " + range);
    Iterator<String> records =
        all.subList((int) range.fromOffset(), (int) range.untilOffset()).iterator();
    return new CloseableIterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public String next() {
        String letter = records.next();
        if (letter.equals(BROKEN)) {
          throw new IllegalStateException("the line is dead");
        }
        return letter;
      }

      @Override
      public void close() {
        calls.add("closed " + range);
      }
    };
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
