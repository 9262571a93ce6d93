package io.dstreamlabs.hidden.lab05;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.scenarios.lab05.ConcatenatedReports;
import io.dstreamlabs.scenarios.lab05.ReduceByWindow;
import io.dstreamlabs.scenarios.lab05.TracedReduceByWindow;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 5.2, {@code reduceByWindow}: one record for each window that has any. */
@Exercise("5.2")
@TestMethodOrder(OrderAnnotation.class)
class ReduceByWindowTest {
  private static final Oracle ORACLE = new NaiveWindows();

  @Order(1)
  @Points(2)
  @HiddenTest("reduceByWindow combines all records of the window into one.")
  void all_records_of_a_window_become_one(Exam exam) {
    Batches in = new Data(exam.seed()).fares(9, Gaps.NONE);
    Trial trial = Trial.of(ReduceByWindow.class, 3, 1).reducing("sum");
    exam.expect(ORACLE, trial.over(in), trial.over("1 | 2 3 | 4 | 5"));
  }

  @Order(2)
  @Points(2)
  @HiddenTest("reduceByWindow slides by its slideDuration.")
  void it_slides(Exam exam) {
    Batches in = new Data(exam.seed()).fares(12, Gaps.NONE);
    exam.expect(
        ORACLE,
        Trial.of(ReduceByWindow.class, 2000, 5, 3).reducing("max").over(in),
        Trial.of(ReduceByWindow.class, 3, 2).reducing("max").over("7 | 2 | 3 | 1 | 1 | 1"));
  }

  @Order(3)
  @Points(3)
  @HiddenTest("A window without records is reduced to an RDD without records.")
  void a_window_without_records_is_an_empty_rdd(Exam exam) {
    Batches in =
        Batches.empty(3).then(new Data(exam.seed()).fares(4, Gaps.NONE)).then(Batches.empty(5));
    Trial trial = Trial.of(ReduceByWindow.class, 2, 1).reducing("sum");
    exam.expect(ORACLE, trial.over(in), trial.over("- | 5 | - | - | -"));
  }

  @Order(4)
  @Points(2)
  @HiddenTest(
      "n records take n - 1 calls of the function: each record is used once, one alone not at all.")
  void each_record_is_used_once(Exam exam) {
    Batches in = new Data(exam.seed()).reports(9, Gaps.EMPTY);
    Trial trial = Trial.of(TracedReduceByWindow.class, 3, 1);
    exam.expect(ORACLE, trial.over(in), trial.over("cab1 | - | cab2 cab3 | - | - | cab4"));
  }

  @Order(5)
  @Points(2)
  @HiddenTest("A batch that has no RDD is left out of the window that is reduced.")
  void a_batch_without_rdd_is_left_out(Exam exam) {
    Batches in = new Data(exam.seed()).fares(12, Gaps.ABSENT).then(Batches.of(". | . | . | ."));
    Trial trial = Trial.of(ReduceByWindow.class, 3, 1).reducing("sum");
    exam.expect(ORACLE, trial.over(in), trial.over("1 | . | 2 | . | . | . | 3"));
  }

  @Order(6)
  @Points(2)
  @HiddenTest(
      "reduceByWindow gives the same for any grouping: with sum, max, min, over any batches.")
  void any_function_over_any_batches(Exam exam) {
    Data data = new Data(exam.seed());
    for (String function : List.of("sum", "max", "min", "xor", "sum", "min")) {
      int every = exam.seed().between(1, 3);
      Trial trial =
          Trial.of(
                  ReduceByWindow.class,
                  every * exam.seed().between(1, 5),
                  every * exam.seed().between(1, 4))
              .everyNth(every)
              .reducing(function);
      exam.expect(
          ORACLE,
          trial.over(data.fares(exam.seed().between(6, 15), Gaps.ABSENT)),
          Trial.of(ReduceByWindow.class, 4, 2)
              .everyNth(2)
              .reducing("min")
              .over("3 | 1 | 2 | 2 | 9 | 4"));
    }
  }

  @Order(7)
  @Points(2)
  @HiddenTest("Records are combined in their order, the oldest batch first.")
  void records_are_combined_oldest_first(Exam exam) {
    Batches in = new Data(exam.seed()).reports(9, Gaps.EMPTY);
    Trial trial = Trial.of(ConcatenatedReports.class, 3, 2);
    exam.expect(ORACLE, trial.over(in), trial.over("A B | C | - | D | E"));
  }
}
