package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnPreviousTest {
  private final Rig rig = Rig.withoutPlugs();
  private final List<Time> computedAt = new ArrayList<>();

  @Test
  void stream_builds_on_its_own_rdd_one_slide_before() {
    List<String> out = Rig.collect(everything(rig.input("a | b | . | c"), seconds(1)));

    rig.run(4);

    assertThat(out)
        .containsExactly("1000 ms [a]", "2000 ms [a, b]", "3000 ms [a, b]", "4000 ms [a, b, c]");
  }

  @Test
  void stream_is_computed_at_each_of_its_times_in_order_although_no_output_asks() {
    everything(rig.input("a"), seconds(2));
    Rig.collect(rig.input("x"));

    rig.run(7);

    assertThat(computedAt).containsExactly(at(2), at(4), at(6));
  }

  @Test
  void state_that_is_first_asked_for_after_3000_slides_is_there() {
    DStream<String> state = everything(rig.input("a"), seconds(1));
    List<String> out =
        Rig.collect(
            new Reading(
                rig.context(),
                seconds(3_000),
                (self, time) -> state.getOrCompute(time),
                Reads.current(state)));

    rig.run(3_000);

    assertThat(out).containsExactly("3000000 ms [a]");
  }

  @Test
  void failure_waits_for_the_batch_that_asks_for_the_state() {
    DStream<String> state = failingAt(2);
    List<String> others = Rig.collect(rig.input("a | b | c"));
    Rig.collect(everyThird(state));

    assertThatThrownBy(() -> rig.run(4))
        .isInstanceOfSatisfying(
            StreamingException.class, e -> assertThat(e.batchTime()).isEqualTo(at(3)))
        .hasRootCauseMessage("no state at 2000 ms");
    assertThat(others).containsExactly("1000 ms [a]", "2000 ms [b]");
    assertThat(computedAt).containsExactly(at(1), at(2), at(3));
  }

  @Test
  void failure_fails_its_own_batch_where_that_asks() {
    Rig.collect(failingAt(2));

    assertThatThrownBy(() -> rig.run(4))
        .isInstanceOfSatisfying(
            StreamingException.class, e -> assertThat(e.batchTime()).isEqualTo(at(2)));
    assertThat(computedAt).containsExactly(at(1), at(2));
  }

  @Test
  void what_failed_is_told_after_it_would_be_forgotten_too() {
    DStream<String> state = failingAt(2);
    Rig.collect(
        new Reading(
            rig.context(),
            seconds(7),
            (self, time) -> state.getOrCompute(time),
            Reads.current(state)));

    assertThatThrownBy(() -> rig.run(7)).hasRootCauseMessage("no state at 2000 ms");
    assertThat(state.life().made().size()).isZero();
  }

  @Test
  void state_that_nobody_asks_for_fails_no_batch() {
    failingAt(2);
    List<String> others = Rig.collect(rig.input("a | b | c"));

    rig.run(3);

    assertThat(others).containsExactly("1000 ms [a]", "2000 ms [b]", "3000 ms [c]");
  }

  /** A state that fails at one time, and has what was before it at each other. */
  private Reading failingAt(long second) {
    return new Reading(
        rig.context(),
        seconds(1),
        (self, time) -> {
          computedAt.add(time);
          Optional<? extends Rdd<String>> before = self.before(time);
          if (time.equals(at(second))) {
            throw new IllegalArgumentException("no state at " + time);
          }
          return before.isPresent() ? before : Optional.of(rig.context().rdds().emptyRdd());
        },
        Reads.ownPrevious());
  }

  private Reading everyThird(DStream<String> stream) {
    return new Reading(
        rig.context(),
        seconds(3),
        (self, time) -> {
          stream.rdds(time.minus(seconds(3)), time);
          return Optional.of(rig.context().rdds().emptyRdd());
        },
        Reads.last(stream, seconds(3)));
  }

  @Test
  void lineage_is_cut_every_tenth_slide_from_zero_time() {
    Rig late = Rig.startingAt(at(100));
    List<String> log = new ArrayList<>();
    GivenBatches input = late.input("-");
    List<Time> cutAt = new ArrayList<>();
    new Reading(
        late.context(),
        seconds(2),
        (self, time) -> {
          cutAt.addAll(log.stream().map(entry -> time.minus(seconds(2))).toList());
          log.clear();
          return Optional.of(WatchedRdd.of(late.context().rdds().emptyRdd(), new CutsOnly(log)));
        },
        Reads.ownPrevious());
    Rig.collect(input);

    late.run(64);

    assertThat(cutAt).containsExactly(at(120), at(140), at(160));
  }

  @Test
  void lineage_of_other_streams_is_not_cut() {
    List<String> log = new ArrayList<>();
    Rig.collect(GivenBatches.of(rig.context(), "a", rdd -> WatchedRdd.of(rdd, new CutsOnly(log))));

    rig.run(30);

    assertThat(log).isEmpty();
  }

  @Test
  void own_previous_is_remembered_for_two_slides() {
    DStream<String> state = everything(rig.input("a"), seconds(3));
    Rig.collect(state);

    rig.run(12);

    assertThat(state.life().remember()).isEqualTo(seconds(6));
    assertThat(state.life().made().size()).as("at 9 s and 12 s").isEqualTo(2);
  }

  /** All records so far; notes when it is computed. */
  private Reading everything(DStream<String> parent, Duration slide) {
    return new Reading(
        rig.context(),
        slide,
        (self, time) -> {
          computedAt.add(time);
          List<Rdd<String>> parts = new ArrayList<>();
          self.before(time).ifPresent(parts::add);
          parent.getOrCompute(time).ifPresent(parts::add);
          return parts.isEmpty()
              ? Optional.empty()
              : Optional.of(rig.context().rdds().union(parts));
        },
        Reads.ownPrevious(),
        Reads.current(parent));
  }

  /** A log that takes {@code cutLineage} only. */
  private static final class CutsOnly extends java.util.AbstractList<String> {
    private final List<String> log;

    CutsOnly(List<String> log) {
      this.log = log;
    }

    @Override
    public boolean add(String entry) {
      return entry.startsWith("cutLineage") && log.add(entry);
    }

    @Override
    public String get(int index) {
      return log.get(index);
    }

    @Override
    public int size() {
      return log.size();
    }
  }
}
