package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * A state by key, and what the batch that made it emitted. It is worked out once, when an action first
 * needs it, and kept; the state before it and the batch are let go then. If that fails, the next action tries
 * again.
 *
 * <pre>
 * Due (holds the state before, the batch)  --prepare--&gt;  Done (holds the tables, what was emitted)
 * </pre>
 */
final class StateSource<K, S, M> implements Source<M> {
  private final int numPartitions;
  private Step<K, S, M> step;

  /** Where the work is. */
  private sealed interface Step<K, S, M> {}

  /** It waits for its parents. */
  private record Due<K, S, M>(List<MemoryRdd<?>> parents, Work<K, S, M> work)
      implements Step<K, S, M> {}

  /** It is done. */
  private record Done<K, S, M>(List<TableVersion<K, S>> tables, ListSource<M> emitted)
      implements Step<K, S, M> {}

  /** What makes a partition of those of the parents, which are ready to be read. */
  private interface Work<K, S, M> {
    List<Part<K, S, M>> run(long sizeHint);
  }

  /** One partition. */
  private record Part<K, S, M>(TableVersion<K, S> table, List<M> emitted) {}

  private StateSource(int numPartitions, Due<K, S, M> due) {
    this.numPartitions = numPartitions;
    this.step = due;
  }

  /** The state in {@code initial}, which is spread as the state is to be, and what was emitted with it. */
  static <K, S, M> StateSource<K, S, M> of(
      MemoryRdd<Pair<K, S>> initial, MemoryRdd<M> emitted, Tasks tasks) {
    int n = initial.numPartitions();
    return new StateSource<>(
        n,
        new Due<>(
            List.of(emitted, initial),
            size ->
                tasks.run(
                    n,
                    size,
                    p ->
                        new Part<>(
                            TableVersion.of(initial.iterator(p)),
                            MemoryRdd.toList(emitted.iterator(p))))));
  }

  /**
   * The state of {@code before} after {@code batch}.
   *
   * @param rdd the RDD that {@code before} is the source of
   * @param batch spread as the state is
   */
  static <K, V, S, M> StateSource<K, S, M> after(
      MemoryRdd<?> rdd,
      StateSource<K, S, ?> before,
      MemoryRdd<Pair<K, V>> batch,
      TableUpdate<K, V, S, M> update,
      Tasks tasks) {
    int n = before.numPartitions();
    return new StateSource<>(
        n,
        new Due<>(
            List.of(rdd, batch),
            // an update may go through all keys
            size ->
                tasks.run(
                    n,
                    size + before.keys(),
                    p -> part(before.table(p), pulled(batch, p), update))));
  }

  /** The records of a partition, without a call of anybody: no lock may be held during one. */
  private static <T> Iterator<T> pulled(MemoryRdd<T> rdd, int partition) {
    Iterator<T> records = rdd.iterator(partition);
    return rdd.source().holdsRecords() ? records : MemoryRdd.toList(records).iterator();
  }

  private static <K, V, S, M> Part<K, S, M> part(
      TableVersion<K, S> before, Iterator<Pair<K, V>> pairs, TableUpdate<K, V, S, M> update) {
    List<M> out = new ArrayList<>();
    TableVersion<K, S> after =
        Pull.user(
            () ->
                before.next(
                    pairs,
                    (batch, table, emitted) -> {
                      update.call(batch, table, emitted);
                      emitted.forEach(StateSource::requireRecord);
                    },
                    out));
    return new Part<>(after, out);
  }

  private static void requireRecord(Object emitted) {
    Objects.requireNonNull(
        emitted, "a null was emitted, but a record is never null: emit nothing, or Maybe.absent()");
  }

  @Override
  public int numPartitions() {
    return numPartitions;
  }

  @Override
  public synchronized void prepare(ToLongFunction<MemoryRdd<?>> sizes) {
    if (step instanceof Due<K, S, M> due) {
      MemoryRdd<?> last = due.parents().get(due.parents().size() - 1);
      List<Part<K, S, M>> parts = due.work().run(sizes.applyAsLong(last));
      step =
          new Done<>(
              parts.stream().map(Part::table).toList(),
              new ListSource<>(parts.stream().map(Part::emitted).toList()));
    }
  }

  /** The state of one partition; {@link #prepare} comes first. */
  TableVersion<K, S> table(int partition) {
    return done().tables().get(partition);
  }

  /** How many keys have a state; {@link #prepare} comes first. */
  long keys() {
    return done().tables().stream().mapToLong(TableVersion::size).sum();
  }

  @Override
  public Iterator<M> compute(int partition) {
    return done().emitted().compute(partition);
  }

  @Override
  public synchronized List<MemoryRdd<?>> parents() {
    return step instanceof Due<K, S, M> due ? due.parents() : List.of();
  }

  @Override
  public long sizeHint(ToLongFunction<MemoryRdd<?>> sizes) {
    return done().emitted().size();
  }

  private synchronized Done<K, S, M> done() {
    if (step instanceof Done<K, S, M> done) {
      return done;
    }
    throw new IllegalStateException("the state is not there yet: prepare() comes first");
  }
}
