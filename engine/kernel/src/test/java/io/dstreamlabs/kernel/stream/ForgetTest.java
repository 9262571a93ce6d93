package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When RDDs go that only those are made of which are there already. */
class ForgetTest {
  private final Rig rig = Rig.withoutPlugs();
  private final GivenBatches input = rig.input("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8");
  private final LastOnes panes = new LastOnes(input, seconds(1), seconds(1));

  @Test
  void batches_under_the_panes_of_a_window_go_once_the_panes_are_made() {
    Rig.collect(new LastOnes(panes, seconds(50), seconds(1)));

    rig.run(200);

    assertThat(input.life().made().size()).as("the newest").isEqualTo(1);
    assertThat(panes.life().made().size()).as("those that the next window has, too").isEqualTo(49);
  }

  @Test
  void what_is_kept_for_the_panes_is_let_go_with_them() {
    List<String> log = new ArrayList<>();
    GivenBatches watched =
        GivenBatches.of(rig.context(), "a | b | c", rdd -> WatchedRdd.of(rdd, log));
    Rig.collect(watched);
    Reading copies =
        new Reading(
            rig.context(),
            seconds(1),
            (self, time) -> watched.getOrCompute(time).map(this::copy),
            Reads.current(watched));
    Rig.collect(new LastOnes(copies, seconds(50), seconds(1)));

    rig.run(3);

    assertThat(log)
        .containsExactly(
            "persist [a]", "persist [b]", "unpersist [a]", "persist [c]", "unpersist [b]");
  }

  /** The picture in the Javadoc of {@link StreamLife#forget}. */
  @Test
  void panes_that_nobody_has_asked_for_yet_find_their_batches() {
    List<String> out = Rig.collect(new LastOnes(panes, seconds(4), seconds(2)));

    rig.run(7);
    assertThat(panes.computedAt).last().isEqualTo(at(6));
    assertThat(panes.life().made().size()).as("at 5 s and 6 s").isEqualTo(2);
    assertThat(input.life().made().size()).as("at 7 s").isEqualTo(1);
    rig.advance(1);

    assertThat(out).last().isEqualTo("8000 ms [5, 6, 7, 8]");
  }

  @Test
  void batches_wait_for_a_window_that_is_slower_than_its_panes() {
    List<String> out = Rig.collect(new LastOnes(panes, seconds(6), seconds(6)));

    rig.run(5);
    assertThat(input.life().made().size()).as("no pane was made").isEqualTo(5);
    rig.advance(1);

    assertThat(out).containsExactly("6000 ms [1, 2, 3, 4, 5, 6]");
    assertThat(input.life().made().size()).isEqualTo(1);
  }

  @Test
  void pane_that_is_asked_for_late_finds_its_batch() {
    List<String> out =
        Rig.collect(
            new Reading(
                rig.context(),
                seconds(1),
                (self, time) -> panes.getOrCompute(time.minus(seconds(3))),
                Reads.last(panes, seconds(4))));

    rig.run(6);

    assertThat(out).containsExactly("4000 ms [1]", "5000 ms [2]", "6000 ms [3]");
    assertThat(input.life().made().size()).as("3 s is made, 4 s to 6 s are not").isEqualTo(3);
  }

  @Test
  void batches_of_a_state_that_an_output_has_at_once_go_at_once() {
    DStream<String> state = everything();
    Rig.collect(new LastOnes(state, seconds(5), seconds(5)));
    Rig.collect(state.transform(rdd -> rdd));

    rig.run(9);

    assertThat(input.life().made().size()).isEqualTo(1);
  }

  @Test
  void batches_of_a_state_that_is_computed_for_nobody_wait_until_an_output_has_it() {
    Rig.collect(new LastOnes(everything(), seconds(5), seconds(5)));

    rig.run(9);

    assertThat(input.life().made().size()).as("6 s to 9 s").isEqualTo(4);
  }

  @Test
  void output_that_is_slower_than_what_it_is_made_from_uses_it_too_late() {
    DStream<String> behind = everything().transform(rdd -> rdd);
    Rig.collect(new LastOnes(behind, seconds(5), seconds(5)));

    rig.run(9);

    assertThat(input.life().made().size()).as("6 s to 9 s").isEqualTo(4);
  }

  @Test
  void what_the_user_asks_for_is_there_whether_it_was_made_or_not() {
    rig.context().remember(seconds(4));
    Rig.collect(input);
    LastOnes unused = new LastOnes(panes, seconds(3), seconds(1));

    rig.run(8);

    assertThat(input.slice(at(5), at(8)).stream().map(rdd -> rdd.collect().get(0)))
        .containsExactly("5", "6", "7", "8");
    assertThat(unused.computedAt).isEmpty();
    assertThat(input.life().made().size()).as("from 3 s on, for what it has at 5 s").isEqualTo(6);
    assertThat(unused.getOrCompute(at(5)).orElseThrow().collect()).containsExactly("3", "4", "5");
    assertThatThrownBy(() -> unused.getOrCompute(at(4))).hasMessageContaining("is forgotten");
  }

  @Test
  void batch_under_a_pane_is_refused_and_not_made_again() {
    Rig.collect(new LastOnes(panes, seconds(5), seconds(1)));
    rig.run(8);

    assertThatThrownBy(() -> input.getOrCompute(at(7)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the RDD of the input at 7000 ms is forgotten, for no declared read was to come:"
                + " declare this one with Reads.last(..), or call context.remember(..)");
    assertThat(input.computedAt).hasSize(8);
    assertThat(panes.getOrCompute(at(7)).orElseThrow().collect()).containsExactly("7");
  }

  private Rdd<String> copy(Rdd<String> rdd) {
    return rig.context().rdds().parallelize(rdd.collect(), 1);
  }

  /** All records so far. */
  private DStream<String> everything() {
    return new Reading(
        rig.context(),
        seconds(1),
        (self, time) -> {
          Rdd<String> batch = input.getOrCompute(time).orElseThrow();
          Optional<? extends Rdd<String>> before = self.before(time);
          return Optional.of(before.isPresent() ? before.get().union(batch) : batch);
        },
        Reads.ownPrevious(),
        Reads.current(input));
  }
}
