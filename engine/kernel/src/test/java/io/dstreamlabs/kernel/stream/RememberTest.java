package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberTest {
  private final Rig rig = Rig.withoutPlugs();
  private final List<String> log = new ArrayList<>();

  @Test
  void stream_read_at_its_own_time_only_is_remembered_for_one_slide() {
    GivenBatches input = rig.input("a | b | c");
    Rig.collect(input);

    rig.run(3);

    assertThat(input.life().remember()).isEqualTo(seconds(1));
    assertThat(input.life().made().size()).isEqualTo(1);
  }

  @Test
  void stream_is_remembered_for_the_longest_of_its_readers() {
    GivenBatches input = rig.input("a");
    Rig.collect(new LastOnes(input, seconds(3), seconds(1)));
    Rig.collect(new LastOnes(input, seconds(7), seconds(1)));
    Rig.collect(new LastOnes(input, seconds(5), seconds(1)));

    rig.run(1);

    assertThat(input.life().remember()).isEqualTo(seconds(7));
  }

  @Test
  void windows_of_windows_add_up() {
    GivenBatches input = rig.input("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8");
    LastOnes inner = new LastOnes(input, seconds(3), seconds(2));
    List<String> out = Rig.collect(new LastOnes(inner, seconds(6), seconds(4)));

    rig.run(8);

    assertThat(inner.life().remember()).as("back to the RDD 4 s before").isEqualTo(seconds(6));
    assertThat(input.life().remember()).as("6 s - 2 s + 3 s").isEqualTo(seconds(7));
    assertThat(out)
        .containsExactly("4000 ms [1, 2, 2, 3, 4]", "8000 ms [2, 3, 4, 4, 5, 6, 6, 7, 8]");
  }

  @Test
  void what_the_user_asks_for_is_a_least_value() {
    GivenBatches input = rig.input("a");
    LastOnes window = new LastOnes(input, seconds(9), seconds(1));
    Rig.collect(window);
    rig.context().remember(seconds(4));

    rig.run(1);

    assertThat(window.life().remember()).isEqualTo(seconds(4));
    assertThat(input.life().remember()).as("4 s - 1 s + 9 s").isEqualTo(seconds(12));
  }

  @Test
  void stream_that_is_read_between_its_due_times_finds_its_parents_remembered() {
    GivenBatches input = rig.input("1 | 2 | 3 | 4 | 5 | 6");
    LastOnes slow = new LastOnes(input, seconds(3), seconds(4));
    List<String> out = Rig.collect(new LastOnes(slow, seconds(4), seconds(6)));

    rig.run(6);

    assertThat(slow.computedAt).as("at 6 s it is read for the first time").containsExactly(at(4));
    assertThat(out).containsExactly("6000 ms [2, 3, 4]");
  }

  @Test
  void a_thousand_batches_leave_as_many_rdds_as_the_windows_need() {
    GivenBatches input = rig.input("a");
    LastOnes window = new LastOnes(input, seconds(5), seconds(2));
    Rig.collect(window);
    Reading counted =
        new Reading(
            rig.context(),
            seconds(1),
            (self, time) -> {
              self.before(time);
              return input.getOrCompute(time);
            },
            Reads.ownPrevious(),
            Reads.current(input));
    Rig.collect(counted);

    rig.run(1_000);

    assertThat(input.life().made().size()).as("at 998 s to 1000 s, for 1002 s").isEqualTo(3);
    assertThat(window.life().made().size()).isEqualTo(1);
    assertThat(counted.life().made().size()).isEqualTo(2);
    assertThat(input.computedAt).hasSize(1_000);
  }

  @Test
  void rdd_that_is_read_again_later_is_kept_until_it_is_forgotten() {
    GivenBatches input = watchedInput("a | b | c | d");
    Rig.collect(readingBack(input, 2));

    rig.run(4);

    assertThat(log)
        .as("the batch at T + 1 s reads those after T - 1 s")
        .containsExactly(
            "persist [a]",
            "persist [b]",
            "unpersist [a]",
            "persist [c]",
            "unpersist [b]",
            "persist [d]",
            "unpersist [c]");
  }

  @Test
  void rdd_with_two_readers_is_kept() {
    GivenBatches input = watchedInput("a");
    Rig.collect(input);
    Rig.collect(input);

    rig.run(2);

    assertThat(log).containsExactly("persist [a]", "persist []", "unpersist [a]");
  }

  @Test
  void rdd_that_somebody_asked_to_keep_is_kept_while_it_is_remembered() {
    DStream<String> input = watchedInput("a | b").persist(StorageLevel.MEMORY_AND_DISK);
    Rig.collect(input);

    rig.run(2);

    assertThat(log).containsExactly("persist [a]", "persist [b]", "unpersist [a]");
  }

  @Test
  void cache_is_persist_and_a_level_of_none_keeps_nothing() {
    GivenBatches cached = watchedInput("a");
    GivenBatches persisted = watchedInput("b");
    GivenBatches nothing = watchedInput("c");
    Rig.collect(cached.cache());
    Rig.collect(persisted.persist());
    Rig.collect(nothing.cache().persist(StorageLevel.NONE));

    rig.run(1);

    assertThat(log).containsExactlyInAnyOrder("persist [a]", "persist [b]");
  }

  @Test
  void what_is_kept_cannot_be_changed_after_the_start() {
    GivenBatches input = rig.input("a");
    Rig.collect(input);
    rig.run(1);

    assertThatThrownBy(input::cache)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cannot persist a stream: the context is ACTIVE. Build the whole graph before start()");
  }

  @Test
  void level_is_needed() {
    assertThatThrownBy(() -> rig.input("a").persist(null))
        .hasMessage("level is null: give one, such as StorageLevel.MEMORY_ONLY");
  }

  @Test
  void rdd_with_one_reader_is_neither_kept_nor_let_go() {
    Rig.collect(watchedInput("a | b"));

    rig.run(3);

    assertThat(log).isEmpty();
  }

  @Test
  void rdd_that_two_streams_hold_is_kept_until_the_second_lets_go() {
    GivenBatches input = watchedInput("a | - | - | -");
    Reading same =
        new Reading(
            rig.context(),
            seconds(1),
            (self, time) -> input.getOrCompute(time),
            Reads.current(input));
    Rig.collect(same);
    Rig.collect(same);
    Rig.collect(readingBack(input, 3));

    rig.run(2);
    assertThat(log).as("forgotten by one at 2 s").doesNotContain("unpersist [a]");

    rig.advance(2);
    assertThat(log).as("forgotten by the other at 4 s").contains("unpersist [a]");
  }

  private GivenBatches watchedInput(String batches) {
    return GivenBatches.of(rig.context(), batches, rdd -> WatchedRdd.of(rdd, log));
  }

  /** A stream without RDDs that says it reads far back. */
  private static Reading readingBack(DStream<String> parent, long seconds) {
    return new Reading(
        parent.context(),
        seconds(1),
        (self, time) -> Optional.<Rdd<String>>empty(),
        Reads.last(parent, seconds(seconds)));
  }
}
