package io.dstreamlabs.hidden.lab05;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.scenarios.lab05.KeyedWindowOfWindow;
import io.dstreamlabs.scenarios.lab05.ReduceByKeyAndWindow;
import io.dstreamlabs.scenarios.lab05.TracedReduceByKeyAndWindow;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 5.3, {@code reduceByKeyAndWindow}: one record for each key of the window. */
@Exercise("5.3")
@TestMethodOrder(OrderAnnotation.class)
class ReduceByKeyAndWindowTest {
  private static final Oracle ORACLE = new NaiveWindows();
  private static final Trial SUMS = Trial.of(ReduceByKeyAndWindow.class, 3, 1).reducing("sum");

  @Order(1)
  @Points(3)
  @HiddenTest("reduceByKeyAndWindow combines the values that each key has in the window.")
  void the_values_of_each_key_become_one(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in = data.doubled(data.faresOf(data.taxis(3), 9, Gaps.NONE));
    exam.expect(ORACLE, SUMS.over(in), SUMS.over("cab1:1 cab2:2 | cab1:3 | cab1:3 | cab2:7"));
  }

  @Order(2)
  @Points(3)
  @HiddenTest("A key that has no record in the window is not listed.")
  void a_key_that_left_the_window_is_not_listed(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in =
        data.allOf(data.taxis(5))
            .then(data.faresOf(data.taxis(2), 6, Gaps.EMPTY))
            .then(Batches.empty(4));
    exam.expect(ORACLE, SUMS.over(in), SUMS.over("cab1:1 cab2:2 | cab1:3 | - | - | - | -"));
  }

  @Order(3)
  @Points(2)
  @HiddenTest("reduceByKeyAndWindow slides by its slideDuration.")
  void it_slides(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in = data.faresOf(data.taxis(3), 13, Gaps.EMPTY);
    Trial sibling = Trial.of(ReduceByKeyAndWindow.class, 3, 2).reducing("max");
    exam.expect(
        ORACLE,
        Trial.of(ReduceByKeyAndWindow.class, 5, 4).reducing("max").over(in),
        sibling.over("cab1:9 | cab1:4 | cab1:3 cab2:1 | cab1:2 | cab2:6"));
  }

  @Order(4)
  @Points(2)
  @HiddenTest(
      "A batch that has no RDD is left out; a window without records is an RDD without records.")
  void batches_without_rdd_are_left_out(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in =
        data.faresOf(data.taxis(3), 12, Gaps.ABSENT).then(Batches.of(". | . | . | . | - | ."));
    exam.expect(
        ORACLE, SUMS.over(in), SUMS.over("cab1:1 | . | cab1:2 cab2:2 | . | . | . | cab1:3"));
  }

  @Order(5)
  @Points(2)
  @HiddenTest("n values of a key take n - 1 calls of the function: each value is used once.")
  void each_value_is_used_once(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in = data.reportsOf(data.taxis(3), 9, Gaps.EMPTY);
    Trial trial = Trial.of(TracedReduceByKeyAndWindow.class, 3, 1);
    exam.expect(
        ORACLE, trial.over(in), trial.over("cab1:north | cab1:east cab2:east | - | cab2:south"));
  }

  @Order(6)
  @Points(2)
  @HiddenTest(
      "Equal keys meet, others do not, however many there are and whatever their hash codes.")
  void many_keys_and_equal_hash_codes(Exam exam) {
    Data data = new Data(exam.seed());
    List<String> many = data.taxis(300);
    Batches in =
        data.allOf(many)
            .then(data.faresOf(data.collidingKeys(), 5, Gaps.NONE))
            .then(data.allOf(data.shuffledKeys(many)));
    exam.expect(ORACLE, SUMS.over(in), SUMS.over("Aa:1 BB:2 | BB:3 | Aa:4 BB:5"));
  }

  @Order(7)
  @Points(2)
  @HiddenTest("The names of the keys, and the order of the records in a batch, make no difference.")
  void names_and_order_make_no_difference(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in = data.faresOf(data.taxis(4), 8, Gaps.EMPTY);
    exam.expect(ORACLE, SUMS.over(in), SUMS.over("cab1:1 cab2:2 | cab2:3 cab1:4"));
    exam.expect(ORACLE, SUMS.over(data.shuffled(in)), SUMS.over("cab2:2 cab1:1 | cab1:4 cab2:3"));
    String salt = exam.seed().salt();
    Batches renamed =
        in.records(
            record ->
                record instanceof Pair<?, ?> pair
                    ? Pair.of(salt + pair.first(), pair.second())
                    : record);
    exam.expectTheSame(2, ORACLE, SUMS.over(renamed), SUMS.over("bus1:1 bus2:2 | bus2:3 bus1:4"));
  }

  @Order(8)
  @Points(2)
  @HiddenTest("A keyed window goes by the slide of its parent, which may be a keyed window itself.")
  void a_keyed_window_of_a_keyed_window(Exam exam) {
    Data data = new Data(exam.seed());
    Trial trial =
        Trial.of(KeyedWindowOfWindow.class, 3, 2).with("outerLength", 4).with("outerSlide", 4);
    exam.expect(
        ORACLE,
        trial.over(data.faresOf(data.taxis(3), 14, Gaps.EMPTY)),
        Trial.of(KeyedWindowOfWindow.class, 2, 2)
            .with("outerLength", 4)
            .with("outerSlide", 2)
            .over("cab1:1 | cab1:2 | cab1:1 | cab2:5 | - | -"));
  }

  @Order(9)
  @Points(2)
  @HiddenTest("All of this holds for any legal length and slide, over any batches.")
  void any_keyed_window_over_any_batches(Exam exam) {
    Data data = new Data(exam.seed());
    for (String function : List.of("sum", "max", "min", "xor", "sum", "max")) {
      int every = exam.seed().between(1, 2);
      Trial trial =
          Trial.of(
                  ReduceByKeyAndWindow.class,
                  every * exam.seed().between(1, 6),
                  every * exam.seed().between(1, 4))
              .everyNth(every)
              .reducing(function);
      exam.expect(
          ORACLE,
          trial.over(data.faresOf(data.taxis(4), exam.seed().between(5, 15), Gaps.ABSENT)),
          Trial.of(ReduceByKeyAndWindow.class, 3, 2)
              .reducing("min")
              .over("cab1:4 cab2:2 | . | cab1:3 | - | cab2:1 | cab1:1"));
    }
  }
}
