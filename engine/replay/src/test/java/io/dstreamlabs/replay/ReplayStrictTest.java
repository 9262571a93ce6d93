package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.function.MapFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

/** Functions are serialized, and the copy is run. */
class ReplayStrictTest {

  /** Remembers what it saw, in a field that a cluster would not bring back. */
  private static final class Remembering implements MapFunction<Object, Object> {
    private static final long serialVersionUID = 1;
    private final ArrayList<Object> seen = new ArrayList<>();

    @Override
    public Object call(Object record) {
      seen.add(record);
      return record + "" + seen.size();
    }
  }

  /** Holds what cannot travel. */
  private static final class Reading implements MapFunction<Object, Object> {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // which is what this is about
    private final Scanner scanner = new Scanner("cab");

    @Override
    public Object call(Object record) {
      return scanner.hasNext();
    }
  }

  @Test
  void the_copy_is_run_so_nothing_comes_back_to_the_original() {
    Remembering function = new Remembering();

    assertThat(run(function))
        .isEqualTo(new Timeline(List.of(new Timeline.Entry(1000, List.of("a1")))));
    assertThat(function.seen).isEmpty();
  }

  @Test
  void a_field_that_cannot_travel_fails_the_batch_and_is_named() {
    assertThatThrownBy(() -> run(new Reading()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a function cannot travel to the data: field scanner (java.util.Scanner) is not serializable. Copy what it needs to a local variable first");
  }

  @Test
  void a_captured_value_that_cannot_travel_is_named() {
    Scanner scanner = new Scanner("cab");

    assertThatThrownBy(() -> run(record -> scanner.next()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a function cannot travel to the data: captured value 1 (java.util.Scanner) is not serializable. Copy what it needs to a local variable first");
  }

  @Test
  void a_value_that_was_copied_to_a_local_variable_travels() {
    String next = new Scanner("cab").next();

    assertThat(run(record -> record + " " + next))
        .isEqualTo(new Timeline(List.of(new Timeline.Entry(1000, List.of("a cab")))));
  }

  private static Observation run(MapFunction<Object, Object> function) {
    return Replay.of(sources -> sources.stream("in").transform(rdd -> rdd.map(function)))
        .input("in", List.of(Maybe.of(List.of("a"))))
        .run();
  }
}
