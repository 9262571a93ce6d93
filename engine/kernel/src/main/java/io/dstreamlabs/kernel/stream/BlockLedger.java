package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The blocks that came, and which batch got them. Both are written down, so that after a crash a batch gets
 * the same blocks again, and what no batch had got goes into a later one.
 *
 * <pre>
 * entry    block     block     batch 1 s: 0    block     batch 2 s: 1, 3
 * place    0         1         2               3         4
 * </pre>
 *
 * <p>So the checkpoint after the batch at 1 s needs the entries from place 1 on. What is read without a receiver
 * is a block that is written down together with its batch. Thread-safe; nothing is
 * written while it is locked.
 */
final class BlockLedger {
  private static final String STREAM = "stream";
  private static final String RECORDS = "records";
  private static final String BATCH = "batchTimeMs";
  private static final String BLOCKS = "blocks";

  private final Map<Integer, Blocks> streams = new TreeMap<>();
  private final List<Long> appending =
      new ArrayList<>(); // where the log ended when each append began
  private ReceivedLog log = ReceivedLog.none();

  /** The blocks of one stream, by their places. */
  private static final class Blocks {
    private final TreeMap<Long, List<Object>> waiting = new TreeMap<>();
    private final TreeMap<Time, Allocation> allocations = new TreeMap<>();

    TreeMap<Long, List<Object>> take(List<Long> places) {
      TreeMap<Long, List<Object>> taken = new TreeMap<>();
      for (long place : places) {
        List<Object> records = waiting.remove(place);
        if (records != null) {
          taken.put(place, records);
        }
      }
      return taken;
    }

    /** The first place that a checkpoint needs, and {@code end} at most. */
    long neededFrom(long end) {
      long from = waiting.isEmpty() ? end : Math.min(end, waiting.firstKey());
      for (Allocation allocation : allocations.values()) {
        from = Math.min(from, allocation.place());
        from =
            allocation.blocks().isEmpty() ? from : Math.min(from, allocation.blocks().firstKey());
      }
      return from;
    }
  }

  /** What a batch got, and where that is written down. */
  private record Allocation(long place, TreeMap<Long, List<Object>> blocks) {
    long numRecords() {
      return blocks.values().stream().mapToLong(List::size).sum();
    }
  }

  /** Writes into {@code to} from now on. */
  synchronized void writeTo(ReceivedLog to) {
    log = to;
  }

  /**
   * Reads what was written down since the checkpoint after {@code batchTime}.
   *
   * @param from the place from which on that checkpoint needs the log
   */
  synchronized void recover(long from, Time batchTime) {
    log.read(from, (place, entry) -> recovered(place, entry, batchTime));
  }

  @SuppressWarnings("unchecked") // as it was written
  private void recovered(long place, Object entry, Time batchTime) {
    Map<String, Object> plain = (Map<String, Object>) entry;
    Blocks blocks = of((Integer) plain.get(STREAM));
    if (plain.containsKey(RECORDS)) {
      blocks.waiting.put(place, (List<Object>) plain.get(RECORDS));
    }
    if (plain.containsKey(BATCH)) {
      Time time = new Time((Long) plain.get(BATCH));
      TreeMap<Long, List<Object>> taken =
          blocks.take((List<Long>) plain.getOrDefault(BLOCKS, List.of(place)));
      if (time.isAfter(batchTime)) {
        blocks.allocations.put(time, new Allocation(place, taken));
      }
    }
  }

  private Blocks of(int streamId) {
    return streams.computeIfAbsent(streamId, id -> new Blocks());
  }

  /** The streams of which there are blocks. */
  synchronized List<Integer> streamIds() {
    return List.copyOf(streams.keySet());
  }

  /** Keeps a block, which goes into the next batch of the stream; it is safe when this returns. */
  <T> void keep(int streamId, List<T> records) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(STREAM, streamId);
    entry.put(RECORDS, records);
    append(entry, place -> of(streamId).waiting.put(place, new ArrayList<>(records)));
  }

  /**
   * Gives the blocks of a stream that are there to a batch, unless it got its own before a crash.
   *
   * @return how many records they have
   */
  long allocate(int streamId, Time batchTime) {
    TreeMap<Long, List<Object>> taken;
    synchronized (this) {
      Allocation before = of(streamId).allocations.get(batchTime);
      if (before != null) {
        return before.numRecords();
      }
      taken = new TreeMap<>(of(streamId).waiting);
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(STREAM, streamId);
    entry.put(BATCH, batchTime.milliseconds());
    entry.put(BLOCKS, new ArrayList<>(taken.keySet()));
    append(
        entry,
        place -> {
          of(streamId).waiting.keySet().removeAll(taken.keySet());
          of(streamId).allocations.put(batchTime, new Allocation(place, taken));
        });
    return new Allocation(0, taken).numRecords();
  }

  /**
   * Gives a batch one block of its own, which nobody had kept before, unless it got one before a crash.
   *
   * @param fresh what is in it, asked for if there is none
   * @return what is in it
   */
  List<Object> allocate(int streamId, Time batchTime, Supplier<List<Object>> fresh) {
    List<List<Object>> before = takeBlocks(streamId, batchTime);
    if (!before.isEmpty()) {
      return before.get(0);
    }
    List<Object> block = fresh.get();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(STREAM, streamId);
    entry.put(BATCH, batchTime.milliseconds());
    entry.put(RECORDS, block);
    append(
        entry,
        place -> of(streamId).allocations.put(batchTime, new Allocation(place, new TreeMap<>())));
    return block;
  }

  /** What is done with the place of an entry, under the lock. */
  private interface Placing {
    void at(long place);
  }

  private void append(Object entry, Placing placing) {
    ReceivedLog to;
    long end;
    synchronized (this) {
      to = log;
      end = to.end();
      appending.add(end);
    }
    try {
      long place = to.append(entry);
      synchronized (this) {
        placing.at(place);
      }
    } finally {
      synchronized (this) {
        appending.remove((Object) end);
      }
    }
  }

  /** The blocks that a batch got, in the order in which they came; to be had once. */
  synchronized List<List<Object>> takeBlocks(int streamId, Time batchTime) {
    Allocation allocation = of(streamId).allocations.get(batchTime);
    if (allocation == null) {
      return List.of();
    }
    List<List<Object>> blocks = List.copyOf(allocation.blocks().values());
    allocation.blocks().replaceAll((place, records) -> List.of());
    return blocks;
  }

  /** Whether a stream has blocks that no batch got. */
  synchronized boolean holdsBlocks(int streamId) {
    return !of(streamId).waiting.isEmpty();
  }

  /**
   * Forgets what batches up to {@code batchTime} got.
   *
   * @return the place from which on a checkpoint after that batch needs the log
   */
  synchronized long settle(Time batchTime) {
    long from = log.end();
    for (long end : appending) {
      from = Math.min(from, end);
    }
    for (Blocks blocks : streams.values()) {
      blocks.allocations.headMap(batchTime, true).clear();
      from = blocks.neededFrom(from);
    }
    return from;
  }
}
