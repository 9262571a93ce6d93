package io.dstreamlabs.hidden.lab05;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.RecordOrder;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.scenarios.lab05.TwoWindows;
import io.dstreamlabs.scenarios.lab05.Window;
import io.dstreamlabs.scenarios.lab05.WindowBySlide;
import io.dstreamlabs.scenarios.lab05.WindowOfWindow;
import io.dstreamlabs.scenarios.lab05.WindowThenSum;
import io.dstreamlabs.scenarios.lab05.WindowsOfTwoStreams;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 5.1, {@code window}: which batches, when, and in which order. */
@Exercise("5.1")
@TestMethodOrder(OrderAnnotation.class)
class WindowTest {
  private static final Oracle ORACLE = new NaiveWindows();

  @Order(1)
  @Points(3)
  @HiddenTest("A window at T holds the records of the batches at times in (T - length, T].")
  void a_window_holds_the_batches_of_its_length(Exam exam) {
    Batches in = new Data(exam.seed()).reports(9, Gaps.NONE);
    Trial trial = Trial.of(Window.class, 3, 1);
    exam.expect(ORACLE, trial.over(in), trial.over("cab1 | cab2 cab3 | cab4 | cab5 | cab6"));
  }

  @Order(2)
  @Points(1)
  @HiddenTest("The first windows are short: before zero time there is nothing.")
  void the_first_windows_are_short(Exam exam) {
    Batches in = new Data(exam.seed()).reports(4, Gaps.NONE);
    Trial trial = Trial.of(Window.class, 10, 2);
    exam.expect(ORACLE, trial.over(in), Trial.of(Window.class, 4, 2).over("cab1 | cab2 | cab3"));
  }

  @Order(3)
  @Points(3)
  @HiddenTest("A window has an RDD at every multiple of its slideDuration, and at no other time.")
  void a_window_slides_by_its_slide_duration(Exam exam) {
    Batches in = new Data(exam.seed()).reports(11, Gaps.NONE);
    Trial sibling = Trial.of(Window.class, 3, 2);
    exam.expect(
        ORACLE,
        Trial.of(Window.class, 500, 4, 3).over(in),
        sibling.over("cab1 | cab2 | cab3 | cab4 | cab5"));
  }

  @Order(4)
  @Points(1)
  @HiddenTest("A window that is as long as its slide holds each batch once.")
  void a_window_as_long_as_its_slide_holds_each_batch_once(Exam exam) {
    Batches in = new Data(exam.seed()).reports(10, Gaps.NONE);
    exam.expect(
        ORACLE,
        Trial.of(Window.class, 3, 3).over(in),
        Trial.of(Window.class, 2, 2).over("cab1 | cab2 | cab3 | cab4 | cab5"));
  }

  @Order(5)
  @Points(1)
  @HiddenTest("A window may be shorter than its slide: then some batches are in no window.")
  void a_window_may_be_shorter_than_its_slide(Exam exam) {
    Batches in = new Data(exam.seed()).reports(12, Gaps.NONE);
    exam.expect(
        ORACLE,
        Trial.of(Window.class, 2, 5).over(in),
        Trial.of(Window.class, 1, 3).over("cab1 | cab2 | cab3 | cab4 | cab5 | cab6"));
  }

  @Order(6)
  @Points(2)
  @HiddenTest("A window holds its batches oldest first, each with its records in their order.")
  void a_window_holds_its_batches_oldest_first(Exam exam) {
    Batches in = new Data(exam.seed()).reports(10, Gaps.EMPTY);
    exam.expect(
        ORACLE,
        RecordOrder.FIXED,
        Trial.of(Window.class, 4, 1).over(in),
        Trial.of(Window.class, 3, 1).over("cab2 cab1 | cab3 | - | cab5 cab4"));
  }

  @Order(7)
  @Points(1)
  @HiddenTest("A window keeps every record: equal records are not one.")
  void a_window_keeps_equal_records(Exam exam) {
    String report = "cab" + exam.seed().salt();
    Batches in = new Data(exam.seed()).reports(8, Gaps.NONE).records(record -> report);
    Trial trial = Trial.of(Window.class, 3, 1);
    exam.expect(ORACLE, trial.over(in), trial.over("cab1 cab1 | cab1 | cab2 | cab2"));
  }

  @Order(8)
  @Points(2)
  @HiddenTest("A window without records is an RDD without records; it is never left out.")
  void a_window_without_records_is_an_empty_rdd(Exam exam) {
    Batches in =
        Batches.empty(4).then(new Data(exam.seed()).reports(3, Gaps.NONE)).then(Batches.empty(6));
    Trial trial = Trial.of(Window.class, 2, 1);
    exam.expect(ORACLE, trial.over(in), trial.over("- | - | cab1 | - | - | -"));
  }

  @Order(9)
  @Points(3)
  @HiddenTest("A batch that has no RDD is left out of a window, which has an RDD all the same.")
  void a_batch_without_rdd_is_left_out(Exam exam) {
    Batches in = new Data(exam.seed()).reports(14, Gaps.ABSENT).then(Batches.of(". | . | . | ."));
    Trial trial = Trial.of(Window.class, 3, 1);
    exam.expect(ORACLE, trial.over(in), trial.over("cab1 | . | cab2 | . | . | . | cab3"));
  }

  @Order(10)
  @Points(2)
  @HiddenTest("A window counts in RDDs of its parent, whose slide may be longer than a batch.")
  void a_window_goes_by_the_slide_of_its_parent(Exam exam) {
    Batches in = new Data(exam.seed()).reports(13, Gaps.EMPTY);
    exam.expect(
        ORACLE,
        Trial.of(Window.class, 6, 4).everyNth(2).over(in),
        Trial.of(WindowBySlide.class, 4, 2)
            .everyNth(2)
            .over("cab1 | cab2 | cab3 | cab4 | cab5 | cab6"));
  }

  @Order(11)
  @Points(2)
  @HiddenTest("Windows over the same stream do not disturb one another.")
  void windows_over_one_stream_do_not_disturb_one_another(Exam exam) {
    Batches in = new Data(exam.seed()).reports(9, Gaps.EMPTY);
    exam.expect(
        ORACLE,
        Trial.of(TwoWindows.class, 2, 1).with("otherLength", 5).over(in),
        Trial.of(TwoWindows.class, 1, 1).with("otherLength", 2).over("cab1 | cab2 | cab3"));
  }

  @Order(12)
  @Points(2)
  @HiddenTest("A window of a window holds a record once for each inner window that it is in.")
  void a_window_of_a_window_repeats_records(Exam exam) {
    Batches in = new Data(exam.seed()).reports(9, Gaps.EMPTY);
    Trial trial = Trial.of(WindowOfWindow.class, 3, 1).with("outerLength", 4).with("outerSlide", 2);
    Trial small = Trial.of(WindowOfWindow.class, 2, 1).with("outerLength", 2).with("outerSlide", 2);
    exam.expect(ORACLE, trial.over(in), small.over("cab1 | cab2 | cab3 | cab4"));
  }

  @Order(13)
  @Points(1)
  @HiddenTest("What follows a window sees its RDD, and its time, at each slide.")
  void what_follows_a_window_sees_its_rdds(Exam exam) {
    Data data = new Data(exam.seed());
    Trial sums = Trial.of(WindowThenSum.class, 3, 2);
    exam.expect(ORACLE, sums.over(data.fares(9, Gaps.ABSENT)), sums.over("1 | . | 3 | . | . | 6"));
    Trial two = Trial.of(WindowsOfTwoStreams.class, 2, 2).with("otherLength", 4);
    exam.expect(
        ORACLE,
        two.over(data.reports(8, Gaps.EMPTY), data.reports(6, Gaps.EMPTY)),
        two.over(Batches.of("cab1 | cab2 | cab3"), Batches.of("bus1 | bus2 | bus3")));
  }

  @Order(14)
  @Points(1)
  @HiddenTest("The same batches later give the same windows later.")
  void the_same_batches_later_give_the_same_windows_later(Exam exam) {
    Batches in = new Data(exam.seed()).reports(7, Gaps.EMPTY);
    Trial trial = Trial.of(Window.class, 3, 2);
    int later = 2 * exam.seed().between(20, 40);
    exam.expect(ORACLE, trial.over(in), trial.over("cab1 | cab2 | cab3 | cab4"));
    exam.expect(
        ORACLE, trial.over(in.later(later)), trial.over(Batches.of("cab1 | cab2").later(4)));
  }

  @Order(15)
  @Points(1)
  @HiddenTest(
      "The same program over the same batches gives the same windows, however often it is run.")
  void nothing_is_kept_from_run_to_run(Exam exam) {
    Batches in = new Data(exam.seed()).reports(8, Gaps.EMPTY);
    Trial trial = Trial.of(Window.class, 4, 1);
    exam.expectTheSame(3, ORACLE, trial.over(in), trial.over("cab1 | cab2 | cab3 | cab4 | cab5"));
  }

  @Order(16)
  @Points(2)
  @HiddenTest("A window needs no RDD older than its length, however long the program runs.")
  void a_window_works_after_hundreds_of_batches(Exam exam) {
    Batches in = new Data(exam.seed()).reports(200, Gaps.ABSENT);
    exam.expect(
        ORACLE,
        RecordOrder.FIXED,
        Trial.of(Window.class, 250, 7, 2).over(in),
        Trial.of(Window.class, 2, 1).over("cab1 | . | cab2 | - | cab3 | cab4 | cab5"));
  }

  @Order(17)
  @Points(2)
  @HiddenTest("All of this holds for any legal length and slide, over any batches.")
  void any_window_over_any_batches(Exam exam) {
    Data data = new Data(exam.seed());
    for (int round = 0; round < 8; round++) {
      int every = exam.seed().between(1, 2);
      int length = every * exam.seed().between(1, 6);
      int slide = every * exam.seed().between(1, 5);
      Trial trial =
          Trial.of(Window.class, exam.seed().between(1, 4) * 125L, length, slide).everyNth(every);
      exam.expect(
          ORACLE,
          trial.over(data.reports(exam.seed().between(4, 16), Gaps.ABSENT)),
          Trial.of(Window.class, 3, 2).over("cab1 | - | cab2 cab2 | . | cab3 | cab4"));
    }
  }
}
