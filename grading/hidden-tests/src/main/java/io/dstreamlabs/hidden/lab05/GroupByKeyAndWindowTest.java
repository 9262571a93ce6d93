package io.dstreamlabs.hidden.lab05;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.scenarios.lab05.GroupByKeyAndWindow;
import io.dstreamlabs.scenarios.lab05.GroupedTotals;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 5.4, {@code groupByKeyAndWindow}: the values of each key of the window. */
@Exercise("5.4")
@TestMethodOrder(OrderAnnotation.class)
class GroupByKeyAndWindowTest {
  private static final Oracle ORACLE = new NaiveWindows();
  private static final Trial GROUPS = Trial.of(GroupByKeyAndWindow.class, 3, 1);

  @Order(1)
  @Points(3)
  @HiddenTest("groupByKeyAndWindow lists each key of the window once, with all its values.")
  void the_values_of_each_key_come_together(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in = data.reportsOf(data.taxis(3), 9, Gaps.NONE);
    exam.expect(
        ORACLE,
        GROUPS.over(in),
        GROUPS.over("cab1:north cab2:east | cab1:east | cab1:west | cab2:south"));
  }

  @Order(2)
  @Points(2)
  @HiddenTest("Equal values of a key are all kept.")
  void equal_values_are_all_kept(Exam exam) {
    Data data = new Data(exam.seed());
    String key = exam.seed().salt();
    Batches in =
        data.fares(7, Gaps.NONE)
            .records(fare -> io.dstreamlabs.kernel.Pair.of(key, (Long) fare % 2));
    exam.expect(ORACLE, GROUPS.over(in), GROUPS.over("cab1:3 cab1:3 | cab1:3 | cab1:4"));
  }

  @Order(3)
  @Points(2)
  @HiddenTest("A key that has no record in the window is not listed, not even without values.")
  void a_key_that_left_the_window_is_not_listed(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in =
        data.allOf(data.taxis(4))
            .then(data.faresOf(data.taxis(2), 5, Gaps.EMPTY))
            .then(Batches.empty(5));
    exam.expect(ORACLE, GROUPS.over(in), GROUPS.over("cab1:1 cab2:2 | cab1:3 | - | - | - | -"));
  }

  @Order(4)
  @Points(2)
  @HiddenTest(
      "A batch that has no RDD is left out; a window without records is an RDD without records.")
  void batches_without_rdd_are_left_out(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in =
        data.reportsOf(data.taxis(3), 11, Gaps.ABSENT).then(Batches.of(". | . | . | . | - | ."));
    exam.expect(
        ORACLE, GROUPS.over(in), GROUPS.over("cab1:1 | . | cab1:2 cab2:2 | . | . | . | cab1:3"));
  }

  @Order(5)
  @Points(2)
  @HiddenTest("groupByKeyAndWindow slides by its slideDuration, a multiple of its parent's.")
  void it_slides(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in = data.reportsOf(data.taxis(3), 14, Gaps.EMPTY);
    exam.expect(
        ORACLE,
        Trial.of(GroupByKeyAndWindow.class, 500, 6, 4).everyNth(2).over(in),
        Trial.of(GroupByKeyAndWindow.class, 3, 2)
            .over("cab1:1 | cab1:2 | cab1:3 | cab2:4 | cab1:5"));
  }

  @Order(6)
  @Points(2)
  @HiddenTest("The values of a key may be gone through more than once.")
  void values_may_be_gone_through_again(Exam exam) {
    Data data = new Data(exam.seed());
    Trial trial = Trial.of(GroupedTotals.class, 3, 1);
    exam.expect(
        ORACLE,
        trial.over(data.faresOf(data.collidingKeys(), 9, Gaps.EMPTY)),
        trial.over("cab1:1 cab1:2 | cab2:3 | cab1:4"));
  }

  @Order(7)
  @Points(2)
  @HiddenTest("All of this holds for any legal length and slide, over any batches.")
  void any_grouping_over_any_batches(Exam exam) {
    Data data = new Data(exam.seed());
    for (int round = 0; round < 6; round++) {
      int every = exam.seed().between(1, 2);
      Trial trial =
          Trial.of(
                  GroupByKeyAndWindow.class,
                  every * exam.seed().between(1, 6),
                  every * exam.seed().between(1, 4))
              .everyNth(every);
      exam.expect(
          ORACLE,
          trial.over(data.reportsOf(data.taxis(4), exam.seed().between(5, 15), Gaps.ABSENT)),
          Trial.of(GroupByKeyAndWindow.class, 3, 2)
              .over("cab1:4 cab2:2 | . | cab1:3 | - | cab2:1 | cab1:1"));
    }
  }
}
