package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab05.Window;
import io.dstreamlabs.worker.Failure.What;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScenarioTaskTest {
  private static final Left LEFT = new Left(List.of("t"), List.of("f"));
  private static final ScenarioRun RUN =
      new ScenarioRun(
          Window.class.getName(),
          Parameters.none()
              .with("length", Durations.seconds(1))
              .with("slide", Durations.seconds(1)),
          1000,
          2,
          Map.of("in", List.of(Maybe.of(List.of("a", "b")), Maybe.of(List.of("c")))));

  @Test
  void observation_is_what_the_students_operator_yields() {
    Reply reply = run("return parent;", RUN.toPlain(), 1000);

    assertThat(observation(reply))
        .isEqualTo(
            new Timeline(
                List.of(
                    new Timeline.Entry(1000, List.of("a", "b")),
                    new Timeline.Entry(2000, List.of("c")))));
  }

  @Test
  void refusal_of_the_arguments_is_an_observation() {
    Reply reply = run("throw new IllegalArgumentException(\"no\");", RUN.toPlain(), 1000);

    assertThat(observation(reply))
        .isEqualTo(new Refused("java.lang.IllegalArgumentException", "no"));
  }

  @Test
  void exception_is_a_failure() {
    Failure failure = failure(run("throw new ArithmeticException(\"7\");", RUN.toPlain(), 1000));

    assertThat(failure.what()).isEqualTo(What.EXCEPTION);
    assertThat(failure.exceptionClass()).isEqualTo("java.lang.ArithmeticException");
    assertThat(failure.message()).isEqualTo("7");
    assertThat(failure.frames().get(0).className()).isEqualTo("a.Entry");
  }

  @Test
  void observation_larger_than_the_limit_is_a_failure() {
    Failure failure = failure(run("return parent;", RUN.toPlain(), 30));

    assertThat(failure.what()).isEqualTo(What.OUTPUT_LIMIT);
    assertThat(failure.message()).isEqualTo("the observation is larger than 30 bytes");
  }

  @Test
  void request_that_is_no_run_is_the_graders_fault() {
    assertThat(failure(run("return parent;", "nonsense", 1000)).what()).isEqualTo(What.BAD_REQUEST);
  }

  @Test
  void class_that_is_no_scenario_is_the_graders_fault() {
    Map<String, Object> plain = new TreeMap<>(RUN.toPlain());
    plain.put("scenario", "java.lang.Runtime");

    Failure failure = failure(run("return parent;", plain, 1000));

    assertThat(failure.what()).isEqualTo(What.BAD_REQUEST);
    assertThat(failure.message())
        .isEqualTo(
            "java.lang.IllegalArgumentException: scenario is java.lang.Runtime, but must be below"
                + " io.dstreamlabs.scenarios.");
  }

  @Test
  void scenario_that_is_not_there_is_the_graders_fault() {
    Map<String, Object> plain = new TreeMap<>(RUN.toPlain());
    plain.put("scenario", "io.dstreamlabs.scenarios.Missing");

    assertThat(failure(run("return parent;", plain, 1000)).what()).isEqualTo(What.BAD_REQUEST);
  }

  @Test
  void entry_class_must_be_there() {
    Start start = new Start(Map.of(), "a.Entry", 1000, 1000);

    assertThat(failure(run(start, RUN.toPlain())).exceptionClass())
        .isEqualTo("java.lang.ClassNotFoundException");
  }

  @Test
  void entry_class_must_be_an_operator_family() {
    Start start = new Start(Sources.compile("a.Entry", ""), "a.Entry", 1000, 1000);

    assertThat(failure(run(start, RUN.toPlain())).message())
        .isEqualTo("a.Entry must be public and implement an operator family");
  }

  @Test
  void entry_class_must_have_a_constructor_without_parameters() {
    String text = "return parent; } public Entry(int n) {";
    assertThat(failure(run(text, RUN.toPlain(), 1000)).message())
        .isEqualTo("a.Entry must have a public constructor without parameters");
  }

  @Test
  void too_much_printed_is_a_failure_even_if_the_error_was_swallowed() {
    PrintedBytes printed = new PrintedBytes(3);
    Start start = new Start(entry("return parent;"), "a.Entry", 1000, 3);
    ScenarioTask task = new ScenarioTask(start, classes(start), RUN.toPlain(), printed);
    task.run();
    try {
      printed.stream().print("four");
    } catch (PrintedBytes.TooMuchPrinted swallowed) {
      assertThat(printed.exceeded()).isTrue();
    }

    Failure failure = failure(task.reply(Left.NOTHING));

    assertThat(failure.what()).isEqualTo(What.OUTPUT_LIMIT);
    assertThat(failure.message()).isEqualTo("too much was printed");
  }

  @Test
  void what_is_left_is_told_with_every_reply() {
    Start start = new Start(entry("return parent;"), "a.Entry", 1000, 1000);
    ScenarioTask task =
        new ScenarioTask(start, classes(start), RUN.toPlain(), new PrintedBytes(1000));

    assertThat(task.reply(LEFT).left()).isEqualTo(LEFT);
    task.run();
    assertThat(task.reply(LEFT).left()).isEqualTo(LEFT);
  }

  @Test
  void request_after_a_failed_one_gets_fresh_classes() {
    Start start = new Start(entry("throw new ArithmeticException();"), "a.Entry", 1000, 1000);
    StudentClasses classes = classes(start);
    StudentClassLoader first = classes.forRequest();

    new ScenarioTask(start, classes, RUN.toPlain(), new PrintedBytes(1000)).run();

    assertThat(classes.forRequest()).isNotSameAs(first);
  }

  private static Reply run(String body, Object plainRun, int replyBytes) {
    return run(new Start(entry(body), "a.Entry", replyBytes, 1000), plainRun);
  }

  private static Reply run(Start start, Object plainRun) {
    ScenarioTask task = new ScenarioTask(start, classes(start), plainRun, new PrintedBytes(1000));
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      task.run();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    return task.reply(Left.NOTHING);
  }

  private static StudentClasses classes(Start start) {
    return new StudentClasses(start.classes(), ScenarioTaskTest.class.getClassLoader());
  }

  private static Map<String, byte[]> entry(String windowBody) {
    return Sources.compile(
        Map.of(
            "a/Entry.java",
            """
            package a;
            import io.dstreamlabs.kernel.function.ReduceFunction;
            import io.dstreamlabs.kernel.stream.*;
            import java.time.Duration;
            public final class Entry implements WindowOperators {
              public <T> DStream<T> window(DStream<T> parent, Duration length, Duration slide) {
                %s
              }
              public <T> DStream<T> reduceByWindow(
                  DStream<T> parent, ReduceFunction<T> f, Duration length, Duration slide) {
                return parent;
              }
              public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
                  PairDStream<K, V> parent, ReduceFunction<V> f, Duration length, Duration slide) {
                return parent;
              }
              public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
                  PairDStream<K, V> parent, Duration length, Duration slide) {
                throw new UnsupportedOperationException();
              }
            }
            """
                .formatted(windowBody)));
  }

  private static Observation observation(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Observed.class);
    byte[] bytes = ((Reply.Observed) reply).observation();
    return Observation.fromPlain(PlainData.codec(1000).decode(bytes));
  }

  private static Failure failure(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Failed.class);
    return ((Reply.Failed) reply).failure();
  }
}
