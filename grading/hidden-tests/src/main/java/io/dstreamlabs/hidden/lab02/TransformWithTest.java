package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.scenarios.lab02.TransformWithBoth;
import io.dstreamlabs.scenarios.lab02.TransformWithCalls;
import io.dstreamlabs.scenarios.lab02.TransformWithNull;
import io.dstreamlabs.scenarios.lab02.TransformWithSubtract;
import io.dstreamlabs.scenarios.lab02.TransformWithTime;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 2.5, {@code transformWith}: two streams, batch by batch. */
@Exercise("2.5")
@TestMethodOrder(OrderAnnotation.class)
class TransformWithTest {
  private static final Oracle ORACLE = new NaiveOperators();
  private static final Trial BOTH = Trial.of(TransformWithBoth.class);

  @Order(1)
  @Points(3)
  @HiddenTest("f is given the RDDs that both streams have at the same time, the left one first.")
  void f_is_given_the_rdds_of_the_same_time(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        BOTH.over(data.trams(8, Gaps.NONE), data.trams(8, Gaps.NONE)),
        BOTH.over(Batches.of("tram1 | tram2 | tram3"), Batches.of("bus1 | bus2 | bus3")));
  }

  @Order(2)
  @Points(2)
  @HiddenTest("What f returns is the RDD of that time; left and right are never exchanged.")
  void left_and_right_are_not_exchanged(Exam exam) {
    Data data = new Data(exam.seed());
    Trial subtract = Trial.of(TransformWithSubtract.class);
    exam.expect(
        ORACLE,
        subtract.over(data.readings(1, 6, 12, Gaps.NONE), data.readings(1, 6, 12, Gaps.NONE)),
        subtract.over(Batches.of("1 2 2 3 | 4 5 | 6"), Batches.of("3 7 | 5 | 8")));
  }

  @Order(3)
  @Points(2)
  @HiddenTest("f is given the batch time.")
  void f_is_given_the_batch_time(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        Trial.of(TransformWithTime.class, 250)
            .over(data.trams(9, Gaps.EMPTY), data.trams(9, Gaps.EMPTY)),
        Trial.of(TransformWithTime.class)
            .over(Batches.of("tram1 | - | tram2 tram3"), Batches.of("bus1 bus2 | bus3 | -")));
  }

  @Order(4)
  @Points(1)
  @HiddenTest("f is called also where an RDD is without records.")
  void f_is_called_for_rdds_without_records(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        BOTH.over(
            Batches.empty(2).then(data.trams(4, Gaps.EMPTY)).then(Batches.empty(2)),
            Batches.empty(1).then(data.trams(4, Gaps.EMPTY)).then(Batches.empty(3))),
        BOTH.over(Batches.of("tram1 | - | - | tram2"), Batches.of("bus1 | bus2 | - | -")));
  }

  @Order(5)
  @Points(2)
  @HiddenTest(
      "Streams with different slides are refused with IllegalArgumentException; its message names"
          + " both slides.")
  void different_slides_are_refused(Exam exam) {
    for (int round = 0; round < 2; round++) {
      Slides slides = Slides.drawn(exam.seed());
      exam.expectRefusal(
          slides.of(TransformWithBoth.class, "in also"),
          slides.refusal(),
          Slides.example("a.transformWith(b, f)"));
    }
  }

  @Order(6)
  @Points(2)
  @HiddenTest("Where one of the streams has no RDD the batch fails with IllegalStateException.")
  void where_a_stream_has_no_rdd_the_batch_fails(Exam exam) {
    Data data = new Data(exam.seed());
    Batches whole = data.trams(5, Gaps.EMPTY);
    Batches failing = data.trams(4, Gaps.EMPTY).then(Batches.of("."));
    Batches drawn = Batches.of("tram1 | - | tram2");
    Batches drawnFailing = Batches.of("bus1 | bus2 | .");
    exam.expectFailedBatch(ORACLE, BOTH.over(whole, failing), BOTH.over(drawn, drawnFailing));
    exam.expectFailedBatch(ORACLE, BOTH.over(failing, whole), BOTH.over(drawnFailing, drawn));
  }

  @Order(7)
  @Points(1)
  @HiddenTest("Where f returns null the batch fails with IllegalStateException.")
  void where_f_returns_null_the_batch_fails(Exam exam) {
    Data data = new Data(exam.seed());
    int batches = exam.seed().between(3, 6);
    exam.expectFailedBatch(
        ORACLE,
        Trial.of(TransformWithNull.class, 500)
            .given("nullIn", batches)
            .over(data.trams(batches, Gaps.NONE), data.trams(batches, Gaps.NONE)),
        Trial.of(TransformWithNull.class)
            .given("nullIn", 3)
            .over(Batches.of("tram1 | tram2 | tram3"), Batches.of("bus1 | - | bus2")));
  }

  @Order(8)
  @Points(1)
  @HiddenTest("f is called once for each time at which the streams are due, and at no other.")
  void f_is_called_once_per_batch(Exam exam) {
    Data data = new Data(exam.seed());
    Trial calls = Trial.of(TransformWithCalls.class);
    exam.expect(
        ORACLE,
        calls.everyNth(2).over(data.trams(13, Gaps.EMPTY), data.trams(13, Gaps.EMPTY)),
        calls.over(Batches.of("tram1 | - | tram2"), Batches.of("bus1 | bus2 | bus3")));
  }

  @Order(9)
  @Points(1)
  @HiddenTest(
      "transformWith slides as its streams do, which may be one and the same; it keeps nothing for"
          + " another batch or run.")
  void it_slides_and_keeps_nothing(Exam exam) {
    Data data = new Data(exam.seed());
    Trial twice = BOTH.given("streams", "in in").everyNth(2).given("showSlide", 1);
    exam.expectTheSame(
        2,
        ORACLE,
        twice.over(data.trams(15, Gaps.EMPTY)),
        twice.over("a | tram1 | b | tram2 tram3"));
    Trial slow = BOTH.everyNth(3).given("showSlide", 1);
    exam.expect(
        ORACLE,
        slow.over(data.trams(15, Gaps.EMPTY), data.trams(15, Gaps.EMPTY)),
        slow.over(Batches.of("tram1 | tram2 | tram3"), Batches.of("bus1 | bus2 | bus3")));
  }
}
