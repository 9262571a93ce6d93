package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a state by key costs in memory, what it holds, and what it does to others. */
@Timeout(60)
class MemoryStateRddTest {
  private static final Partitioner BY = new HashPartitioner(2);
  private static final int GARBAGE_COLLECTIONS = 100;

  /** Replaces the state of each key, and emits nothing. */
  private static final TableUpdate<Object, Object, Object, Object> REPLACING =
      (batch, table, out) -> {
        while (batch.hasNext()) {
          Pair<Object, Object> pair = batch.next();
          if (table.get(pair.first()).isPresent()) {
            table.put(pair.first(), pair.second());
          }
        }
      };

  private final MemoryRddContext context = MemoryRddContext.local(2);

  @AfterEach
  void close() {
    context.close();
  }

  // ---- cost ----

  /**
   * A key that counts how often it is looked at.
   *
   * @param name no two have the same
   * @param looks counts the calls of {@code hashCode} and {@code equals}
   */
  private record Counted(int name, AtomicLong looks) {
    @Override
    public int hashCode() {
      looks.incrementAndGet();
      return name;
    }

    @Override
    public boolean equals(Object other) {
      looks.incrementAndGet();
      return other instanceof Counted that && that.name == name;
    }
  }

  /** How often keys are looked at in 20 batches that touch 100 of them each. */
  private long looksWith(int keysHeld) {
    AtomicLong looks = new AtomicLong();
    StateRdd<Object, Object, Object> state =
        context.stateOf(context.parallelizePairs(pairs(0, keysHeld, "first", looks)), BY);
    state.count();
    looks.set(0);
    for (int batch = 0; batch < 20; batch++) {
      state =
          state.next(
              context.parallelizePairs(pairs(batch * 37, 100, "batch " + batch, looks)), REPLACING);
      state.count();
    }
    return looks.get();
  }

  private static List<Pair<Object, Object>> pairs(
      int from, int howMany, Object state, AtomicLong looks) {
    List<Pair<Object, Object>> pairs = new ArrayList<>();
    for (int i = from; i < from + howMany; i++) {
      pairs.add(new Pair<>(new Counted(i, looks), state));
    }
    return pairs;
  }

  @Test
  void a_batch_costs_looks_at_the_keys_that_it_touches_however_many_are_held() {
    long withFew = looksWith(1_000);

    assertThat(looksWith(100_000)).isEqualTo(withFew);
    assertThat(withFew).as("20 batches of 100 keys").isLessThanOrEqualTo(20 * 100 * 4);
  }

  // ---- what is held ----

  private static Object fresh(List<WeakReference<Object>> watched) {
    Object state = new Object();
    watched.add(new WeakReference<>(state));
    return state;
  }

  private static long alive(List<WeakReference<Object>> watched) {
    long alive = watched.size();
    for (int i = 0; i < GARBAGE_COLLECTIONS && alive > 0; i++) {
      System.gc();
      alive = watched.stream().filter(reference -> reference.get() != null).count();
    }
    return alive;
  }

  private PairRdd<Object, Object> one(Object key, Object value) {
    return context.parallelizePairs(List.of(new Pair<>(key, value)), 1);
  }

  @Test
  void a_state_that_was_replaced_is_held_by_older_versions_only() {
    List<WeakReference<Object>> watched = new ArrayList<>();
    StateRdd<Object, Object, Object> first = context.stateOf(one("x", fresh(watched)), BY);
    first.count();
    StateRdd<Object, Object, Object> second = first.next(one("x", "second"), REPLACING);
    second.count();

    assertThat(first.snapshot().lookup("x")).containsExactly(watched.get(0).get());
    first = second; // nobody holds the first any more

    assertThat(alive(watched)).isZero();
    assertThat(first.snapshot().lookup("x")).containsExactly("second");
  }

  @Test
  void versions_that_nobody_holds_leave_nothing_behind() {
    List<WeakReference<Object>> watched = new ArrayList<>();
    StateRdd<Object, Object, Object> state = context.stateOf(one("x", fresh(watched)), BY);
    for (int i = 0; i < 1_000; i++) {
      state = state.next(one("x", fresh(watched)), REPLACING);
      if (i % 3 == 0) {
        state.count();
      }
    }
    state = state.next(one("x", "newest"), REPLACING);
    state.count();

    assertThat(alive(watched)).isZero();
    assertThat(state.snapshot().values().collect()).containsExactly("newest");
  }

  @Test
  void five_thousand_versions_at_once_overflow_no_stack_and_leave_nothing_behind()
      throws Exception {
    List<WeakReference<Object>> watched = new ArrayList<>();
    StateRdd<Object, Object, Object> grown = context.stateOf(one("x", fresh(watched)), BY);
    for (int i = 0; i < 5_000; i++) {
      grown = grown.next(one("x", fresh(watched)), REPLACING);
    }
    StateRdd<Object, Object, Object> state = grown.next(one("x", "newest"), REPLACING);
    FutureTask<List<Object>> read = new FutureTask<>(() -> state.snapshot().values().collect());
    new Thread(null, read, "small-stack", 256 * 1024).start();

    assertThat(read.get()).containsExactly("newest");
    grown = state;
    assertThat(alive(watched)).isZero();
    assertThat(grown.numPartitions()).isEqualTo(2);
  }

  @Test
  void what_is_emitted_is_held_by_its_own_version_only() {
    List<WeakReference<Object>> watched = new CopyOnWriteArrayList<>();
    TableUpdate<Object, Object, Object, Object> emitting =
        (batch, table, out) -> out.add(fresh(watched));
    StateRdd<Object, Object, Object> state = context.stateOf(context.emptyPairRdd(), BY);
    for (int i = 0; i < 10; i++) {
      state = state.next(context.emptyPairRdd(), emitting);
      assertThat(state.count()).isEqualTo(2);
    }
    state = state.next(context.emptyPairRdd(), REPLACING);
    state.cutLineage();

    assertThat(alive(watched)).isZero();
    assertThat(state.collect()).isEmpty();
  }

  // ---- once, again after a failure, and without a lock ----

  @Test
  void an_update_runs_once_however_often_its_result_is_asked_for() {
    AtomicInteger calls = new AtomicInteger();
    StateRdd<Object, Object, Object> state =
        context
            .stateOf(context.emptyPairRdd(), BY)
            .next(
                one("x", "y"),
                (batch, table, out) -> {
                  calls.incrementAndGet();
                  out.add("emitted");
                });

    assertThat(state.collect()).hasSize(2);
    assertThat(state.snapshot().collect()).isEmpty();
    assertThat(state.next(one("x", "y"), REPLACING).count()).isZero();
    assertThat(calls).hasValue(2); // one for each partition
  }

  @Test
  void after_a_failure_the_next_action_tries_again() {
    AtomicInteger attempts = new AtomicInteger();
    StateRdd<Object, Object, Object> before =
        context.stateOf(one("x", "old"), new HashPartitioner(1));
    StateRdd<Object, Object, Object> state =
        before.next(
            one("x", "new"),
            (batch, table, out) -> {
              REPLACING.call(batch, table, out);
              if (attempts.incrementAndGet() == 1) {
                throw new ArithmeticException("only once");
              }
            });

    assertThatThrownBy(state::count).isExactlyInstanceOf(ArithmeticException.class);
    assertThat(before.snapshot().values().collect()).containsExactly("old");
    assertThat(state.snapshot().values().collect()).containsExactly("new");
    assertThat(before.snapshot().values().collect()).containsExactly("old");
  }

  @Test
  void a_batch_is_pulled_before_the_state_is_locked_so_others_may_read_it_meanwhile() {
    StateRdd<Object, Object, Object> state = context.stateOf(one("x", "old"), BY);
    PairRdd<Object, Object> batch =
        state
            .snapshot()
            .mapValues(
                old -> {
                  FutureTask<Object> read =
                      new FutureTask<>(() -> state.snapshot().values().first());
                  new Thread(read, "reader").start();
                  return read.get(10, TimeUnit.SECONDS) + " and new";
                });

    assertThat(state.next(batch, REPLACING).snapshot().values().collect())
        .containsExactly("old and new");
  }

  @Test
  void a_batch_of_another_context_is_refused() {
    try (MemoryRddContext other = MemoryRddContext.local(1)) {
      StateRdd<Object, Object, Object> state = context.stateOf(context.emptyPairRdd(), BY);

      assertThatThrownBy(() -> state.next(other.emptyPairRdd(), REPLACING))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another RddContext");
      assertThatThrownBy(() -> context.stateOf(other.emptyPairRdd(), BY))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another RddContext");
    }
  }
}
