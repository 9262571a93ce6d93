package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.RecordOrder;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.scenarios.lab02.FilterReadings;
import io.dstreamlabs.scenarios.lab02.FilteredCoaches;
import io.dstreamlabs.scenarios.lab02.FiltersOfTwoStreams;
import io.dstreamlabs.scenarios.lab02.FlatMapCoaches;
import io.dstreamlabs.scenarios.lab02.FlatMapReadTwice;
import io.dstreamlabs.scenarios.lab02.FlatMapsOfTwoStreams;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 2.2, {@code flatMap} and {@code filter}: any number of records for each. */
@Exercise("2.2")
@TestMethodOrder(OrderAnnotation.class)
class FlatMapAndFilterTest {
  private static final Oracle ORACLE = new NaiveOperators();
  private static final Trial FLAT_MAP = Trial.of(FlatMapCoaches.class);
  private static final Trial FILTER = Trial.of(FilterReadings.class).given("least", 10);

  @Order(1)
  @Points(2)
  @HiddenTest("flatMap has everything that f makes of each record.")
  void everything_that_is_made_of_each_record(Exam exam) {
    Batches in = new Data(exam.seed()).coaches(1, 8, Gaps.NONE);
    exam.expect(ORACLE, FLAT_MAP.over(in), FLAT_MAP.over("tram4:2 tram7:1 | tram4:3"));
  }

  @Order(2)
  @Points(3)
  @HiddenTest("filter has the records for which f is true, and no others.")
  void the_records_for_which_it_is_true(Exam exam) {
    Batches in = new Data(exam.seed()).readings(12, Gaps.NONE);
    exam.expect(ORACLE, FILTER.over(in), FILTER.over("12 7 | 10 9 11 | 3 30"));
  }

  @Order(3)
  @Points(1)
  @HiddenTest("flatMap keeps the order: of the records, and of what f makes of each.")
  void flat_map_keeps_the_order(Exam exam) {
    Batches in = new Data(exam.seed()).coaches(1, 10, Gaps.NONE);
    exam.expect(
        ORACLE, RecordOrder.FIXED, FLAT_MAP.over(in), FLAT_MAP.over("tram7:2 tram4:3 | tram1:2"));
  }

  @Order(4)
  @Points(1)
  @HiddenTest("filter keeps the order of the records, and equal ones.")
  void filter_keeps_order_and_equal_records(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        RecordOrder.FIXED,
        FILTER.over(data.doubled(data.readings(12, Gaps.EMPTY))),
        FILTER.over("30 30 7 12 | 11 3 11"));
  }

  @Order(5)
  @Points(2)
  @HiddenTest("f of flatMap may make nothing of a record: then flatMap has nothing of it.")
  void f_may_make_nothing_of_a_record(Exam exam) {
    Data data = new Data(exam.seed());
    Batches none = data.coaches(0, 3, Gaps.NONE).records(Data::withoutCoaches);
    Batches in = data.coaches(0, 8, Gaps.NONE).then(none).then(data.coaches(0, 4, Gaps.NONE));
    exam.expect(ORACLE, FLAT_MAP.over(in), FLAT_MAP.over("tram4:0 tram7:2 | tram4:0 | tram1:1"));
  }

  @Order(6)
  @Points(2)
  @HiddenTest("Where f of filter is true for no record there is an RDD without records.")
  void where_it_is_true_for_none_there_is_an_rdd_without_records(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in =
        data.readings(4, Gaps.EMPTY)
            .then(data.readings(-30, 9, 4, Gaps.NONE))
            .then(data.readings(3, Gaps.EMPTY));
    exam.expect(ORACLE, FILTER.over(in), FILTER.over("12 | 7 9 | - | 10"));
  }

  @Order(7)
  @Points(1)
  @HiddenTest("flatMap keeps equal records.")
  void flat_map_keeps_equal_records(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        FLAT_MAP.over(data.doubled(data.coaches(0, 7, Gaps.NONE))),
        FLAT_MAP.over("tram4:2 tram4:2 | tram4:1 tram4:2"));
  }

  @Order(8)
  @Points(2)
  @HiddenTest(
      "flatMap has no RDD where the parent has none, and one without records where the parent has"
          + " such.")
  void flat_map_skips_what_the_parent_skips(Exam exam) {
    Batches in = new Data(exam.seed()).coaches(0, 12, Gaps.ABSENT).then(Batches.of(". | - | ."));
    exam.expect(ORACLE, FLAT_MAP.over(in), FLAT_MAP.over("tram4:2 | . | - | tram7:1 | ."));
  }

  @Order(9)
  @Points(1)
  @HiddenTest(
      "filter has no RDD where the parent has none, and one without records where the parent has"
          + " such.")
  void filter_skips_what_the_parent_skips(Exam exam) {
    Batches in = new Data(exam.seed()).readings(12, Gaps.ABSENT).then(Batches.of(". | - | ."));
    exam.expect(ORACLE, FILTER.over(in), FILTER.over("12 | . | - | 7 11 | ."));
  }

  @Order(10)
  @Points(2)
  @HiddenTest("flatMap and filter slide as their parent does, which may be more than a batch.")
  void they_slide_as_their_parent_does(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        Trial.of(FlatMapCoaches.class, 250)
            .everyNth(2)
            .given("showSlide", 1)
            .over(data.coaches(0, 11, Gaps.ABSENT)),
        FLAT_MAP.everyNth(2).given("showSlide", 1).over("tram1:1 | tram2:2 | tram3:1 | tram4:1"));
    exam.expect(
        ORACLE,
        FILTER.everyNth(3).given("showSlide", 1).over(data.readings(13, Gaps.ABSENT)),
        FILTER.everyNth(2).given("showSlide", 1).over("12 | 11 7 | 13 | 30"));
  }

  @Order(11)
  @Points(1)
  @HiddenTest(
      "An RDD of flatMap may be read again, by the same reader or another: the records are the same.")
  void an_rdd_may_be_read_again(Exam exam) {
    for (int readers = 1; readers <= 2; readers++) {
      Trial trial = Trial.of(FlatMapReadTwice.class).given("readers", readers);
      exam.expect(
          ORACLE,
          trial.over(new Data(exam.seed()).coaches(0, 8, Gaps.EMPTY)),
          trial.over("tram4:2 tram7:1 | - | tram4:0"));
    }
  }

  @Order(12)
  @Points(1)
  @HiddenTest("filter may follow flatMap, over any batches.")
  void a_filter_of_a_flat_map(Exam exam) {
    Trial trial = Trial.of(FilteredCoaches.class);
    exam.expect(
        ORACLE,
        trial.over(new Data(exam.seed()).coaches(0, 20, Gaps.ABSENT)),
        trial.over("tram4:2 tram7:1 | . | tram4:0 | - | tram1:3"));
  }

  @Order(13)
  @Points(1)
  @HiddenTest("They keep nothing: not for another batch, another stream or another run.")
  void nothing_is_kept(Exam exam) {
    Data data = new Data(exam.seed());
    Trial filters = Trial.of(FiltersOfTwoStreams.class).given("least", 10);
    exam.expectTheSame(
        2,
        ORACLE,
        filters.over(data.readings(30, Gaps.EMPTY), data.readings(30, Gaps.EMPTY)),
        filters.over(Batches.of("12 7 | 11 | -"), Batches.of("13 3 | - | 8")));
    Trial flatMaps = Trial.of(FlatMapsOfTwoStreams.class);
    exam.expectTheSame(
        2,
        ORACLE,
        flatMaps.over(data.coaches(0, 30, Gaps.EMPTY), data.coaches(0, 30, Gaps.EMPTY)),
        flatMaps.over(Batches.of("tram4:2 | - | tram7:1"), Batches.of("tram1:3 | tram2:1 | -")));
  }
}
