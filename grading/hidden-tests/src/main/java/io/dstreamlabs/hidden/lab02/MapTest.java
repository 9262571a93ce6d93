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
import io.dstreamlabs.scenarios.lab02.MapOfMap;
import io.dstreamlabs.scenarios.lab02.MapReadTwice;
import io.dstreamlabs.scenarios.lab02.MapRecords;
import io.dstreamlabs.scenarios.lab02.MapToLengths;
import io.dstreamlabs.scenarios.lab02.MapsOfTwoStreams;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 2.1, {@code map}: one record for each. */
@Exercise("2.1")
@TestMethodOrder(OrderAnnotation.class)
class MapTest {
  private static final Oracle ORACLE = new NaiveOperators();
  private static final Trial MAP = Trial.of(MapRecords.class);

  @Order(1)
  @Points(2)
  @HiddenTest("map has one record for each record of the parent's RDD: what f makes of it.")
  void one_record_for_each(Exam exam) {
    Batches in = new Data(exam.seed()).trams(8, Gaps.NONE);
    exam.expect(ORACLE, MAP.over(in), MAP.over("tram1 tram2 | tram3 | tram4"));
  }

  @Order(2)
  @Points(1)
  @HiddenTest("map keeps the order of the records.")
  void the_order_is_kept(Exam exam) {
    Batches in = new Data(exam.seed()).trams(12, Gaps.NONE);
    exam.expect(
        ORACLE, RecordOrder.FIXED, MAP.over(in), MAP.over("tram2 tram1 tram3 | tram9 tram4"));
  }

  @Order(3)
  @Points(1)
  @HiddenTest("Equal records are not one, neither before map nor after it.")
  void equal_records_are_all_kept(Exam exam) {
    Data data = new Data(exam.seed());
    Trial lengths = Trial.of(MapToLengths.class);
    exam.expect(
        ORACLE, lengths.over(data.trams(7, Gaps.NONE)), lengths.over("tram1 tram2 | tram10 bus"));
    exam.expect(
        ORACLE,
        MAP.over(data.doubled(data.trams(5, Gaps.NONE))),
        MAP.over("tram1 tram1 | tram2 tram1 tram2"));
  }

  @Order(4)
  @Points(1)
  @HiddenTest("An RDD without records stays one, and is not left out.")
  void an_rdd_without_records_stays_one(Exam exam) {
    Batches in =
        Batches.empty(2).then(new Data(exam.seed()).trams(6, Gaps.EMPTY)).then(Batches.empty(2));
    exam.expect(ORACLE, MAP.over(in), MAP.over("tram1 | - | - | tram2"));
  }

  @Order(5)
  @Points(1)
  @HiddenTest("Where the parent has no RDD there is none.")
  void where_the_parent_has_no_rdd_there_is_none(Exam exam) {
    Batches in = Batches.of(". | .").then(new Data(exam.seed()).trams(9, Gaps.ABSENT));
    exam.expect(ORACLE, MAP.over(in), MAP.over("tram1 | . | tram2 | - | ."));
  }

  @Order(6)
  @Points(1)
  @HiddenTest("map slides as its parent does, which may be more than a batch.")
  void it_slides_as_its_parent_does(Exam exam) {
    Batches in = new Data(exam.seed()).trams(13, Gaps.ABSENT);
    exam.expect(
        ORACLE,
        Trial.of(MapRecords.class, 500).everyNth(3).given("showSlide", 1).over(in),
        MAP.everyNth(2).given("showSlide", 1).over("tram1 | tram2 | tram3 | tram4"));
  }

  @Order(7)
  @Points(1)
  @HiddenTest("Of two maps one after the other, each calls its own function on each record, once.")
  void a_map_of_a_map_calls_each_function_once(Exam exam) {
    Trial trial = Trial.of(MapOfMap.class);
    Batches in = new Data(exam.seed()).trams(8, Gaps.ABSENT);
    exam.expect(ORACLE, trial.over(in), trial.over("tram1 tram2 | - | . | tram3"));
  }

  @Order(8)
  @Points(1)
  @HiddenTest(
      "An RDD of map may be read again, by the same reader or another: the records are the same.")
  void an_rdd_may_be_read_again(Exam exam) {
    for (int readers = 1; readers <= 2; readers++) {
      Trial trial = Trial.of(MapReadTwice.class).given("readers", readers);
      Batches in = new Data(exam.seed()).trams(8, Gaps.EMPTY);
      exam.expect(ORACLE, trial.over(in), trial.over("tram1 tram2 | - | tram3"));
    }
  }

  @Order(9)
  @Points(1)
  @HiddenTest("map keeps nothing: not for another batch, another stream or another run.")
  void nothing_is_kept(Exam exam) {
    Data data = new Data(exam.seed());
    Trial trial = Trial.of(MapsOfTwoStreams.class);
    exam.expectTheSame(
        2,
        ORACLE,
        trial.over(data.trams(40, Gaps.EMPTY), data.trams(40, Gaps.EMPTY)),
        trial.over(Batches.of("tram1 | tram2 | -"), Batches.of("bus1 | - | bus2")));
  }
}
