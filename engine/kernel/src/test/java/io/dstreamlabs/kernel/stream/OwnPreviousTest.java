package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(state.life().size()).as("at 9 s and 12 s").isEqualTo(2);
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
