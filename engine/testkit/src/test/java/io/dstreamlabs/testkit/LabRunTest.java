package io.dstreamlabs.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.replay.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs and what is asserted about them; a failure is read word for word. */
class LabRunTest {
  private static final Program SAME = sources -> sources.stream("taps");

  /** Puts b first. */
  private static final Program TURNED =
      sources -> sources.<String>stream("taps").transform(LabRunTest::turned);

  @Test
  void what_is_expected_passes_and_can_be_asked_again() {
    run("a b | - | .").run(SAME).yields("b a | - | .").yieldsInOrder("a b | - | .");
  }

  @Test
  void two_inputs_are_both_drawn_and_the_longer_one_ends_the_run() {
    LabRun two = run("a | b").input("pins", "x | y | z");
    Program union =
        sources ->
            sources.<String>stream("taps")
                .transformWith(sources.<String>stream("pins"), (l, r, t) -> l.union(r));

    two.run(union).yields("a x | b y | z");
    fails(
        () -> two.run(union).yields("a x | b y | a z"),
        """
        exercise 9.9  try
        batch time (s)  1    2    3
        taps            a    b    -
        pins            x    y    z
        expected        a x  b y  a z
        yours           a x  b y  z
                                  ^
        at 3 s: a missing: off by one batch, or is a batch left out?
        """);
  }

  @Test
  void a_wrong_answer_is_a_picture_with_the_likely_cause() {
    fails(
        () -> run("a | b b | c | - | d | e f").run(SAME).yields(". | b b | . | - | . | e f"),
        """
        exercise 9.9  try
        batch time (s)  1  2    3  4  5  6
        taps            a  b b  c  -  d  e f
        expected        .  b b  .  -  .  e f
        yours           a  b b  c  -  d  e f
                        ^
        at 1 s: no RDD is due, 1 s is not a multiple of the slide (2 s)
        """);
  }

  @Test
  void values_of_a_key_may_be_gathered_in_a_list() {
    Program gathered =
        sources ->
            sources.<String>stream("taps")
                .transform(rdd -> rdd.map(tap -> Pair.of(tap, new ArrayList<>(List.of(2L, 1L)))));

    run("a | b").run(gathered).yields("a:{1,2} | b:{2,1}");
    fails(
        () -> run("a").run(gathered).yields("a:{1}"),
        """
        exercise 9.9  try
        batch time (s)  1
        taps            a
        expected        a:{1}
        yours           a:{1,2}
                        ^
        at 1 s: a:{1,2} instead of a:{1}: off by one batch, or is one counted twice?
        """);
  }

  @Test
  void a_wrong_order_fails_only_where_order_counts() {
    run("a b").run(TURNED).yields("a b");
    fails(
        () -> run("a b").run(TURNED).yieldsInOrder("a b"),
        """
        exercise 9.9  try
        batch time (s)  1
        taps            a b
        expected        a b
        yours           b a
                        ^
        at 1 s: the records are right, their order is not: the oldest batch comes first
        """);
  }

  @Test
  void more_rdds_expected_than_were_run_are_drawn_too() {
    fails(
        () -> run("a").run(SAME).yields("a | b"),
        """
        exercise 9.9  try
        batch time (s)  1  2
        taps            a  -
        expected        a  b
        yours           a  .
                           ^ at 2 s: an RDD is due, and there is none
        """);
  }

  @Test
  void without_a_title_the_picture_begins_with_the_times() {
    LabRun untitled = LabRun.with(Operators.none()).input("taps", "a");

    fails(
        () -> untitled.run(SAME).yields("b"),
        """
        batch time (s)  1
        taps            a
        expected        b
        yours           a
                        ^ at 1 s: a instead of b
        """);
    fails(
        () -> untitled.run(SAME).isRefusedNaming("x"),
        "must be refused with an IllegalArgumentException, and was not");
  }

  @Test
  void a_refusal_where_an_answer_is_due_tells_what_was_thrown() {
    fails(
        () -> run("a").run(refusing(new IllegalArgumentException("no"))).yields("a"),
        "exercise 9.9  try\nmust run, and was refused with java.lang.IllegalArgumentException: no");
  }

  @Test
  void a_refusal_must_name_every_part() {
    ObservationAssert refused =
        run("a").run(refusing(new IllegalArgumentException("windowDuration is 2500 ms")));

    refused.isRefusedNaming("windowDuration", "2500 ms");
    fails(
        () -> refused.isRefusedNaming("windowDuration", "3000 ms"),
        """
        exercise 9.9  try
        the message must name 3000 ms, so that it can be mended; yours is:
        windowDuration is 2500 ms""");
  }

  @Test
  void a_program_that_runs_is_not_refused() {
    fails(
        () -> run("a").run(SAME).isRefusedNaming("windowDuration"),
        "exercise 9.9  try\nmust be refused with an IllegalArgumentException, and was not");
  }

  @Test
  void a_refusal_must_be_an_illegal_argument() {
    fails(
        () -> run("a").run(refusing(new IllegalStateException("later"))).isRefusedNaming("later"),
        "exercise 9.9  try\nmust be refused with an IllegalArgumentException, not with java.lang.IllegalStateException: later");
  }

  @Test
  void a_refusal_without_a_message_names_nothing() {
    fails(
        () -> run("a").run(refusing(new IllegalArgumentException())).isRefusedNaming("2500 ms"),
        "exercise 9.9  try\nthe message must name 2500 ms, so that it can be mended; yours is:\n");
  }

  @Test
  void what_fails_a_batch_leaves_the_run_as_it_was_thrown() {
    NotImplementedYet todo = NotImplementedYet.exercise("9.9", "try");
    Program program =
        sources ->
            sources.stream("taps")
                .transform(
                    rdd -> {
                      throw todo;
                    });

    assertThatThrownBy(() -> run("a").run(program)).isSameAs(todo);
  }

  /** Each RDD, and at 3 s this instead. */
  private static Program failing(RuntimeException thrown) {
    return sources ->
        sources.<String>stream("taps")
            .transform(
                (rdd, time) -> {
                  if (time.milliseconds() == 3000) {
                    throw thrown;
                  }
                  return rdd;
                });
  }

  @Test
  void a_batch_that_must_fail_fails_with_an_illegal_state_that_names_its_time() {
    run("a | b | c").failsAt(3, failing(new IllegalStateException("no RDD at 3000 ms")));
    fails(
        () -> run("a | b | c").failsAt(3, failing(new IllegalStateException("no RDD"))),
        """
        exercise 9.9  try
        batch time (s)  1  2  3
        taps            a  b  c
                              ^
        the batch at 3 s: the message must name the batch time, 3000 ms; yours is: no
        RDD
        """);
  }

  @Test
  void a_batch_that_is_done_does_not_fail() {
    fails(
        () -> run("a | .").failsAt(2, SAME),
        """
        exercise 9.9  try
        batch time (s)  1  2
        taps            a  .
                           ^
        the batch at 2 s must fail with an IllegalStateException, and was done
        """);
  }

  @Test
  void a_batch_that_fails_otherwise_does_not_fail_as_it_must() {
    fails(
        () -> run("a | b | c").failsAt(3, failing(new ArithmeticException("3000 ms"))),
        """
        exercise 9.9  try
        batch time (s)  1  2  3
        taps            a  b  c
                              ^
        the batch at 3 s must fail with an IllegalStateException, not with
        java.lang.ArithmeticException: 3000 ms
        """);
  }

  @Test
  void a_batch_that_fails_too_early_does_not_fail_as_it_must() {
    fails(
        () -> run("a | b | c | d").failsAt(4, failing(new IllegalStateException("3000 ms"))),
        """
        exercise 9.9  try
        batch time (s)  1  2  3  4
        taps            a  b  c  d
                                 ^
        the batch at 4 s must be the first to fail; before it was
        java.lang.IllegalStateException: 3000 ms
        """);
  }

  @Test
  void a_stub_is_no_failing_batch_nor_is_a_refusal() {
    NotImplementedYet todo = NotImplementedYet.exercise("9.9", "try");

    assertThatThrownBy(() -> run("a | b | c").failsAt(3, failing(todo))).isSameAs(todo);
    fails(
        () -> run("a | b").failsAt(2, refusing(new IllegalStateException("2000 ms"))),
        "exercise 9.9  try\nmust run, and was refused with java.lang.IllegalStateException: 2000 ms");
  }

  private static LabRun run(String taps) {
    return LabRun.with(Operators.none()).title("exercise 9.9  try").input("taps", taps);
  }

  private static Program refusing(RuntimeException thrown) {
    return sources -> {
      DStream<Object> taps = sources.stream("taps");
      assertThat(taps.slideDuration()).hasSeconds(1);
      throw thrown;
    };
  }

  private static Rdd<String> turned(Rdd<String> rdd) {
    return rdd.filter(tap -> tap.equals("b")).union(rdd.filter(tap -> !tap.equals("b")));
  }

  private static void fails(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatThrownBy(call).isExactlyInstanceOf(AssertionError.class).hasMessage(message);
  }
}
