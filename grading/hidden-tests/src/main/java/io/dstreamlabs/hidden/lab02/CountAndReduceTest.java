package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.scenarios.lab02.CountRecords;
import io.dstreamlabs.scenarios.lab02.CountsOfTwoStreams;
import io.dstreamlabs.scenarios.lab02.ReduceReadings;
import io.dstreamlabs.scenarios.lab02.ReduceToText;
import io.dstreamlabs.scenarios.lab02.ReducesOfTwoStreams;
import io.dstreamlabs.scenarios.lab02.TracedReduce;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 2.4, {@code count} and {@code reduce}: one record per batch. */
@Exercise("2.4")
@TestMethodOrder(OrderAnnotation.class)
class CountAndReduceTest {
  private static final Oracle ORACLE = new NaiveOperators();
  private static final Trial COUNT = Trial.of(CountRecords.class);
  private static final Trial SUM = Trial.of(ReduceReadings.class).reducing("sum");

  @Order(1)
  @Points(3)
  @HiddenTest("count has one record: how many the parent's RDD has.")
  void how_many_records_there_are(Exam exam) {
    Batches in = new Data(exam.seed()).trams(9, Gaps.NONE);
    exam.expect(ORACLE, COUNT.over(in), COUNT.over("tram1 tram2 tram3 | tram4 | tram5 tram6"));
  }

  @Order(2)
  @Points(3)
  @HiddenTest("reduce combines all records of the parent's RDD into one.")
  void all_records_become_one(Exam exam) {
    Data data = new Data(exam.seed());
    for (String function : List.of("sum", "max", "min")) {
      Trial trial = Trial.of(ReduceReadings.class).reducing(function);
      exam.expect(
          ORACLE, trial.over(data.readings(6, Gaps.NONE)), trial.over("4 9 1 | 7 | 3 3 5 2"));
    }
  }

  @Order(3)
  @Points(2)
  @HiddenTest("count of an RDD without records is one record, 0.")
  void an_rdd_without_records_counts_0(Exam exam) {
    Batches in =
        Batches.empty(2).then(new Data(exam.seed()).trams(6, Gaps.EMPTY)).then(Batches.empty(2));
    exam.expect(ORACLE, COUNT.over(in), COUNT.over("tram1 tram2 | - | - | tram3"));
  }

  @Order(4)
  @Points(2)
  @HiddenTest("reduce of an RDD without records is an RDD without records.")
  void an_rdd_without_records_is_reduced_to_one_without(Exam exam) {
    Batches in =
        Batches.empty(2).then(new Data(exam.seed()).readings(6, Gaps.EMPTY)).then(Batches.empty(2));
    exam.expect(ORACLE, SUM.over(in), SUM.over("4 9 | - | - | 3"));
  }

  @Order(5)
  @Points(1)
  @HiddenTest("count counts equal records one by one.")
  void equal_records_are_counted_one_by_one(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        COUNT.over(data.doubled(data.readings(1, 3, 8, Gaps.NONE))),
        COUNT.over("4 4 4 | 7 7 | 5"));
  }

  @Order(6)
  @Points(2)
  @HiddenTest(
      "n records take n - 1 calls of f: each record is used once, and one alone is the result as it"
          + " is.")
  void each_record_is_used_once(Exam exam) {
    Trial trial = Trial.of(TracedReduce.class);
    Batches in = new Data(exam.seed()).trams(12, Gaps.EMPTY).then(Batches.of("tram"));
    exam.expect(ORACLE, trial.over(in), trial.over("tram1 tram2 tram3 | - | tram4"));
  }

  @Order(7)
  @Points(1)
  @HiddenTest("reduce combines the records in their order.")
  void records_are_combined_in_their_order(Exam exam) {
    Trial trial = Trial.of(ReduceToText.class);
    exam.expect(
        ORACLE,
        trial.over(new Data(exam.seed()).trams(10, Gaps.EMPTY)),
        trial.over("B A C | - | D | F E"));
  }

  @Order(8)
  @Points(1)
  @HiddenTest("Where the parent has no RDD reduce has none.")
  void where_the_parent_has_no_rdd_reduce_has_none(Exam exam) {
    Batches in = Batches.of(".").then(new Data(exam.seed()).readings(11, Gaps.ABSENT));
    exam.expect(ORACLE, SUM.over(in), SUM.over("4 9 | . | 3 | - | ."));
  }

  @Order(9)
  @Points(2)
  @HiddenTest("Where the parent has no RDD count fails the batch with IllegalStateException.")
  void where_the_parent_has_no_rdd_count_fails_the_batch(Exam exam) {
    Batches in = new Data(exam.seed()).trams(6, Gaps.EMPTY).then(Batches.of("."));
    exam.expectFailedBatch(ORACLE, COUNT.over(in), COUNT.over("tram1 tram2 | - | ."));
  }

  @Order(10)
  @Points(1)
  @HiddenTest("count and reduce slide as their parent does, which may be more than a batch.")
  void they_slide_as_their_parent_does(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        Trial.of(CountRecords.class, 250)
            .everyNth(3)
            .given("showSlide", 1)
            .over(data.trams(13, Gaps.EMPTY)),
        COUNT.everyNth(2).given("showSlide", 1).over("tram1 | tram2 | - | tram3 tram4"));
    exam.expect(
        ORACLE,
        SUM.everyNth(2).given("showSlide", 1).over(data.readings(13, Gaps.ABSENT)),
        SUM.everyNth(2).given("showSlide", 1).over("4 | 9 1 | - | 3"));
  }

  @Order(11)
  @Points(1)
  @HiddenTest("count keeps nothing: not for another batch, another stream or another run.")
  void count_keeps_nothing(Exam exam) {
    Data data = new Data(exam.seed());
    Trial trial = Trial.of(CountsOfTwoStreams.class);
    exam.expectTheSame(
        2,
        ORACLE,
        trial.over(data.trams(25, Gaps.EMPTY), data.readings(25, Gaps.EMPTY)),
        trial.over(Batches.of("tram1 | - | tram2"), Batches.of("4 9 1 | 3 | -")));
  }

  @Order(12)
  @Points(1)
  @HiddenTest("reduce keeps nothing: not for another batch, another stream or another run.")
  void reduce_keeps_nothing(Exam exam) {
    Data data = new Data(exam.seed());
    Trial trial = Trial.of(ReducesOfTwoStreams.class);
    exam.expectTheSame(
        2,
        ORACLE,
        trial.over(data.readings(25, Gaps.EMPTY), data.readings(25, Gaps.EMPTY)),
        trial.over(Batches.of("4 9 | - | 3 1"), Batches.of("2 8 | 5 | -")));
  }
}
