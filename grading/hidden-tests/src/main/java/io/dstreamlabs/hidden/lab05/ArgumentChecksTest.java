package io.dstreamlabs.hidden.lab05;

import static java.time.Duration.ofMillis;

import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.RefusalExample;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.scenarios.lab05.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 5.5, the argument checks: what must be refused, and what must not. */
@Exercise("5.5")
@TestMethodOrder(OrderAnnotation.class)
class ArgumentChecksTest {
  private static final RefusalExample LENGTH =
      Calls.example(
          "window(2500 ms, 1000 ms) over a parent that slides by 1000 ms",
          ofMillis(2500),
          ofMillis(2000),
          ofMillis(3000));
  private static final RefusalExample SLIDE =
      Calls.example(
          "window(4000 ms, 3000 ms) over a parent that slides by 2000 ms",
          ofMillis(3000),
          ofMillis(2000),
          ofMillis(4000));
  private static final RefusalExample ZERO =
      Calls.example("window(0 ms, 1000 ms) over a parent that slides by 1000 ms", Duration.ZERO);
  private static final RefusalExample FINE =
      Calls.example(
          "window(2000.5 ms, 1000 ms) over a parent that slides by 1000 ms",
          Duration.ofNanos(2_000_500_000));

  @Order(1)
  @Points(4)
  @HiddenTest(
      "A windowDuration that is no multiple of the parent's slide is refused with"
          + " IllegalArgumentException; its message names it and the nearest legal values.")
  void a_length_between_two_slides_is_refused(Exam exam) {
    Calls calls = new Calls(exam.seed().oneOf(List.of(400L, 800L, 2000L)), 1);
    int n = exam.seed().between(2, 9);
    Duration bad = calls.slides(n).plusMillis(exam.seed().between(1, (int) calls.batchMs() - 1));
    exam.expectRefusal(
        calls.of(Window.class, bad, calls.slides(1)),
        bad,
        List.of(calls.slides(n), calls.slides(n + 1)),
        LENGTH);
    exam.expectAccepted(calls.of(Window.class, calls.slides(n), calls.slides(1)), LENGTH);
    exam.expectAccepted(calls.of(Window.class, calls.slides(n + 1), calls.slides(1)), LENGTH);
  }

  @Order(2)
  @Points(4)
  @HiddenTest(
      "A slideDuration that is no multiple of the parent's slide is refused; the parent's slide may"
          + " be longer than a batch.")
  void a_slide_between_two_slides_of_the_parent_is_refused(Exam exam) {
    Calls calls = new Calls(exam.seed().oneOf(List.of(250L, 500L, 1500L)), 2);
    int n = exam.seed().between(1, 7);
    Duration bad = calls.slides(n).plusMillis(calls.batchMs());
    exam.expectRefusal(
        calls.of(Window.class, calls.slides(4), bad),
        bad,
        List.of(calls.slides(n), calls.slides(n + 1)),
        SLIDE);
    exam.expectAccepted(calls.of(Window.class, calls.slides(4), calls.slides(n + 1)), SLIDE);
  }

  @Order(3)
  @Points(3)
  @HiddenTest(
      "A windowDuration must be a multiple of the parent's slide, and not merely of the batch"
          + " interval.")
  void a_length_of_whole_batches_may_still_be_refused(Exam exam) {
    Calls calls = new Calls(exam.seed().oneOf(List.of(300L, 600L, 1000L)), 3);
    int n = exam.seed().between(1, 6);
    Duration bad = calls.slides(n).plusMillis(calls.batchMs() * exam.seed().between(1, 2));
    exam.expectRefusal(
        calls.of(Window.class, bad, calls.slides(1)),
        bad,
        List.of(calls.slides(n), calls.slides(n + 1)),
        Calls.example(
            "window(3000 ms, 2000 ms) over a parent that slides by 2000 ms",
            ofMillis(3000),
            ofMillis(2000),
            ofMillis(4000)));
    exam.expectAccepted(calls.of(Window.class, calls.slides(n), calls.slides(2)), SLIDE);
  }

  @Order(4)
  @Points(3)
  @HiddenTest("Durations of zero, and negative ones, are refused, with their value in the message.")
  void durations_that_are_not_positive_are_refused(Exam exam) {
    Calls calls = new Calls(1000, 1);
    Duration negative = calls.slides(-exam.seed().between(1, 5));
    for (Duration bad : List.of(Duration.ZERO, negative)) {
      exam.expectRefusal(calls.of(Window.class, bad, calls.slides(1)), bad, List.of(), ZERO);
      exam.expectRefusal(calls.of(Window.class, calls.slides(3), bad), bad, List.of(), ZERO);
    }
  }

  @Order(5)
  @Points(3)
  @HiddenTest("Durations finer than a millisecond are refused.")
  void durations_finer_than_a_millisecond_are_refused(Exam exam) {
    Calls calls = new Calls(1000, 1);
    Duration bad = calls.slides(2).plusNanos(exam.seed().between(1, 999_999));
    exam.expectRefusal(calls.of(Window.class, bad, calls.slides(1)), bad, List.of(), FINE);
    exam.expectRefusal(calls.of(Window.class, calls.slides(3), bad), bad, List.of(), FINE);
  }

  @Order(6)
  @Points(3)
  @HiddenTest("Every window operator checks its durations, when the stream is made.")
  void every_operator_checks(Exam exam) {
    Calls calls = new Calls(500, 2);
    int n = exam.seed().between(1, 6);
    Duration bad = calls.slides(n).plusMillis(500);
    List<Duration> legal = List.of(calls.slides(n), calls.slides(n + 1));
    for (Class<? extends Scenario> operator : Calls.OPERATORS) {
      exam.expectRefusal(calls.of(operator, bad, calls.slides(1)), bad, legal, LENGTH);
      exam.expectRefusal(calls.of(operator, calls.slides(2), bad), bad, legal, SLIDE);
    }
  }
}
