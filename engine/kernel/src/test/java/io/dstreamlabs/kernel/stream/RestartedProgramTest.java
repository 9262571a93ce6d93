package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Programs that were changed between a crash and the restart: which state goes where. */
class RestartedProgramTest {
  private final Restarts restarts = new Restarts();
  private final List<String> out = new ArrayList<>();

  @Test
  void state_goes_to_the_stream_with_its_id_wherever_that_is() {
    restarts.run(
        2,
        context -> {
          DStream<String> input = input(context);
          observe("long", lastOnes(copy(input), 3).withId("long"));
          observe("short", lastOnes(copy(input), 2).withId("short"));
        });
    out.clear();

    restarts.run(
        1,
        context -> {
          DStream<String> input = input(context);
          observe("short", lastOnes(copy(input), 2).withId("short"));
          observe("long", lastOnes(copy(input), 3).withId("long"));
        });

    assertThat(out).containsExactly("short 3000 ms [b, c]", "long 3000 ms [a, b, c]");
  }

  @Test
  void stream_with_a_new_id_starts_with_nothing() {
    restarts.run(2, context -> observe("old", lastOnes(input(context), 3).withId("old")));
    out.clear();

    restarts.run(
        1,
        context -> {
          DStream<String> input = input(context);
          observe("new", lastOnes(copy(input), 3).withId("new"));
          observe("old", lastOnes(input, 3).withId("old"));
        });

    assertThat(out).containsExactly("new 3000 ms [c]", "old 3000 ms [a, b, c]");
  }

  @Test
  void states_without_ids_go_to_the_same_kinds_in_the_same_order() {
    Consumer<StreamingContext> program =
        context -> {
          observe("2", lastOnes(input(context), 2));
          observe("3", lastOnes(input(context), 3));
        };

    restarts.run(2, program);
    out.clear();
    restarts.run(1, program);

    assertThat(out).containsExactly("2 3000 ms [b, c]", "3 3000 ms [a, b, c]");
  }

  @Test
  void another_stream_without_an_id_is_refused() {
    restarts.run(1, context -> observe("", lastOnes(copy(input(context)), 2)));

    assertThatThrownBy(
            () ->
                restarts.run(
                    1,
                    context -> {
                      observe("", lastOnes(input(context), 2));
                      observe("", lastOnes(copy(input(context)), 2));
                    }))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the checkpoint has the states [transform 1] of streams without an id, but the program has [the input 1, transform 2]: name the streams with withId(..) that are new, bring back those that are gone, or call context.dropState(\"transform 1\"), for example, to start without that state");
  }

  @Test
  void state_without_an_operator_is_refused() {
    restarts.run(1, context -> observe("", lastOnes(input(context), 2).withId("last two")));

    assertThatThrownBy(() -> restarts.run(1, context -> observe("", input(context))))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the checkpoint has the states [the input] with the id \"last two\", but the program has none with that id: bring the operator back, or call context.dropState(\"last two\") to start without its state");
  }

  @Test
  void state_of_another_kind_is_refused() {
    restarts.run(1, context -> observe("", lastOnes(input(context), 2).withId("last")));

    assertThatThrownBy(
            () ->
                restarts.run(
                    1, context -> observe("", lastOnes(copy(input(context)), 2).withId("last"))))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has the states [the input] with the id \"last\"")
        .hasMessageContaining("the program has [transform] with that id");
  }

  @Test
  void dropped_state_is_gone_for_good() {
    restarts.run(1, context -> observe("", lastOnes(input(context), 2).withId("last two")));

    restarts.run(
        1,
        context -> {
          context.dropState("last two");
          observe("", input(context));
        });

    assertThatCode(() -> restarts.run(1, context -> observe("", input(context))))
        .doesNotThrowAnyException();
  }

  @Test
  void dropped_state_without_an_id_leaves_the_others_in_order() {
    restarts.run(
        2,
        context -> {
          observe("", lastOnes(copy(input(context)), 2));
          observe("", lastOnes(input(context), 3));
        });
    out.clear();

    restarts.run(
        1,
        context -> {
          context.dropState("transform 1");
          observe("3", lastOnes(input(context), 3));
        });

    assertThat(out).containsExactly("3 3000 ms [a, b, c]");
  }

  @Test
  void other_batch_interval_is_refused() {
    restarts.run(1, context -> observe("", input(context)));
    StreamingContext other =
        StreamingContext.builder()
            .batchInterval(Durations.milliseconds(500))
            .operators(Operators.of(restarts.remains))
            .clock(ManualClock.startingAtZero())
            .build();

    assertThatThrownBy(() -> StreamingContext.getOrCreate("remains", () -> other))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the checkpoint in remains has batches of 1000 ms, but batchInterval is 500 ms: use the same, or an empty directory");
  }

  @Test
  void id_must_not_be_blank() {
    DStream<String> input = input(Rig.withoutPlugs().context());

    assertThatThrownBy(() -> input.withId(" "))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("id is blank: give a name, such as \"counts\"");
  }

  @Test
  void id_must_be_unique() {
    StreamingContext context = Rig.withoutPlugs().context();
    input(context).withId("words");
    DStream<String> other = input(context);

    assertThatThrownBy(() -> other.withId("words"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id is \"words\", as of another stream of this context: give each a name of its own");
  }

  @Test
  void checkpoint_needs_a_plug() {
    StreamingContext context = Rig.withoutPlugs().context();

    assertThatThrownBy(() -> context.checkpoint("anywhere"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("checkpoint needs a plug for CheckpointStore");
  }

  @Test
  void checkpoint_interval_is_a_multiple_of_the_batch_interval() {
    StreamingContext context = Rig.withoutPlugs().context();

    assertThatThrownBy(() -> context.checkpoint("anywhere", Durations.milliseconds(1_500)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interval is 1500 ms")
        .hasMessageContaining("use 1000 ms or 2000 ms");
  }

  @Test
  void directory_is_set_once() {
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(Operators.of(restarts.remains))
            .build();
    context.checkpoint("remains");

    assertThatThrownBy(() -> context.checkpoint("others"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the checkpoint directory is remains already: set it once");
  }

  private static DStream<String> input(StreamingContext context) {
    return GivenBatches.of(context, "a | b | c | d");
  }

  private static DStream<String> copy(DStream<String> stream) {
    return stream.transform(rdd -> rdd);
  }

  private static DStream<String> lastOnes(DStream<String> parent, int batches) {
    return new LastOnes(parent, seconds(batches), seconds(1));
  }

  private void observe(String name, DStream<String> stream) {
    stream.foreachRDD((rdd, time) -> out.add((name + " " + Rig.line(time, rdd)).trim()));
  }
}
