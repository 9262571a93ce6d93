package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.RecordOrder;
import io.dstreamlabs.hidden.Refusal;
import io.dstreamlabs.hidden.RefusalExample;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.scenarios.lab02.UnionOfStreams;
import io.dstreamlabs.scenarios.lab02.UnionOfTwo;
import io.dstreamlabs.scenarios.lab02.UnionOfUnion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 2.3, {@code union}: several streams as one. */
@Exercise("2.3")
@TestMethodOrder(OrderAnnotation.class)
class UnionTest {
  private static final Oracle ORACLE = new NaiveOperators();
  private static final Trial UNION = Trial.of(UnionOfTwo.class);
  private static final Trial STREAMS = Trial.of(UnionOfStreams.class);

  @Order(1)
  @Points(3)
  @HiddenTest("union has the records of both streams at the same time.")
  void the_records_of_both(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        UNION.over(data.trams(8, Gaps.NONE), data.trams(8, Gaps.NONE)),
        UNION.over(Batches.of("tram1 | tram2 tram3 | tram4"), Batches.of("bus1 | bus2 | bus3")));
  }

  @Order(2)
  @Points(2)
  @HiddenTest("union has the records of the first stream first, all in their order.")
  void the_records_of_the_first_stream_come_first(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        RecordOrder.FIXED,
        UNION.over(data.trams(10, Gaps.EMPTY), data.trams(10, Gaps.EMPTY)),
        UNION.over(Batches.of("tram2 tram1 | tram9 tram3"), Batches.of("bus1 | bus8 bus2")));
  }

  @Order(3)
  @Points(3)
  @HiddenTest("union of several streams has the records of all, in the order of the streams.")
  void the_records_of_several(Exam exam) {
    Data data = new Data(exam.seed());
    for (String streams : List.of("in also again", "again in also", "also again in again")) {
      exam.expect(
          ORACLE,
          RecordOrder.FIXED,
          STREAMS
              .given("streams", streams)
              .over(
                  three(
                      data.trams(7, Gaps.EMPTY),
                      data.trams(7, Gaps.EMPTY),
                      data.trams(7, Gaps.EMPTY))),
          STREAMS
              .given("streams", streams)
              .over(
                  three(
                      Batches.of("tram1 tram2 | - | tram3"),
                      Batches.of("bus1 | bus2 | bus3"),
                      Batches.of("cab1 | - | cab2"))));
    }
  }

  private static Map<String, Batches> three(Batches in, Batches also, Batches again) {
    return Map.of("in", in, "also", also, "again", again);
  }

  @Order(4)
  @Points(1)
  @HiddenTest("union keeps equal records: those of one stream, and those of different streams.")
  void equal_records_are_all_kept(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in = data.readings(1, 3, 8, Gaps.NONE);
    exam.expect(
        ORACLE,
        UNION.over(in, data.readings(1, 3, 8, Gaps.NONE)),
        UNION.over(Batches.of("1 1 | 2 | 3"), Batches.of("1 | 2 | 3 3")));
  }

  @Order(5)
  @Points(1)
  @HiddenTest("union of one stream has that stream's records.")
  void one_stream_is_enough(Exam exam) {
    Trial one = STREAMS.given("streams", "in");
    exam.expect(
        ORACLE,
        one.over(new Data(exam.seed()).trams(7, Gaps.EMPTY)),
        one.over("tram1 | - | tram2 tram3"));
  }

  @Order(6)
  @Points(2)
  @HiddenTest("A stream that is given twice has its records in the union twice.")
  void a_stream_given_twice_counts_twice(Exam exam) {
    Data data = new Data(exam.seed());
    Trial twice = STREAMS.given("streams", "in also in");
    exam.expect(
        ORACLE,
        RecordOrder.FIXED,
        twice.over(data.trams(7, Gaps.EMPTY), data.trams(7, Gaps.EMPTY)),
        twice.over(Batches.of("tram1 | - | tram2"), Batches.of("bus1 | bus2 | -")));
  }

  @Order(7)
  @Points(1)
  @HiddenTest("Where no stream has a record there is an RDD without records.")
  void without_records_there_is_an_rdd_without_records(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        UNION.over(
            Batches.empty(3).then(data.trams(4, Gaps.EMPTY)).then(Batches.empty(2)),
            Batches.empty(2).then(data.trams(4, Gaps.EMPTY)).then(Batches.empty(3))),
        UNION.over(Batches.of("tram1 | - | - | -"), Batches.of("- | - | bus1 | -")));
  }

  @Order(8)
  @Points(1)
  @HiddenTest("union slides as its streams do, which may be more than a batch.")
  void it_slides_as_its_streams_do(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        Trial.of(UnionOfTwo.class, 500)
            .everyNth(3)
            .given("showSlide", 1)
            .over(data.trams(13, Gaps.EMPTY), data.trams(13, Gaps.EMPTY)),
        UNION
            .everyNth(2)
            .given("showSlide", 1)
            .over(Batches.of("tram1 | tram2 | - | tram3"), Batches.of("bus1 | bus2 | - | -")));
  }

  @Order(9)
  @Points(2)
  @HiddenTest(
      "Streams with different slides are refused with IllegalArgumentException; its message names"
          + " both slides.")
  void different_slides_are_refused(Exam exam) {
    RefusalExample example = Slides.example("a.union(b)");
    Slides two = Slides.drawn(exam.seed());
    exam.expectRefusal(two.of(UnionOfTwo.class, "in also"), two.refusal(), example);
    Slides several = Slides.drawn(exam.seed());
    exam.expectRefusal(
        several.of(UnionOfStreams.class, "in also again"), several.refusal(), example);
  }

  @Order(10)
  @Points(1)
  @HiddenTest("union of no streams is refused with IllegalArgumentException.")
  void no_streams_are_refused(Exam exam) {
    Refusal refusal = Refusal.of("no streams at all");
    exam.expectRefusal(
        STREAMS.given("streams", "").over("tram1"),
        refusal,
        new RefusalExample("context.union(List.of())", refusal));
  }

  @Order(11)
  @Points(2)
  @HiddenTest("Where one of the streams has no RDD the batch fails with IllegalStateException.")
  void where_a_stream_has_no_rdd_the_batch_fails(Exam exam) {
    Data data = new Data(exam.seed());
    Batches whole = data.trams(5, Gaps.EMPTY);
    Batches failing = data.trams(4, Gaps.EMPTY).then(Batches.of("."));
    Batches drawn = Batches.of("tram1 | - | tram2");
    Batches drawnFailing = Batches.of("bus1 | bus2 | .");
    exam.expectFailedBatch(ORACLE, UNION.over(whole, failing), UNION.over(drawn, drawnFailing));
    exam.expectFailedBatch(ORACLE, UNION.over(failing, whole), UNION.over(drawnFailing, drawn));
  }

  @Order(12)
  @Points(1)
  @HiddenTest("A union may be part of a union; nothing is kept for another batch or run.")
  void a_union_of_a_union(Exam exam) {
    Data data = new Data(exam.seed());
    Trial trial = Trial.of(UnionOfUnion.class);
    exam.expectTheSame(
        2,
        ORACLE,
        trial.over(data.trams(20, Gaps.EMPTY), data.trams(20, Gaps.EMPTY)),
        trial.over(Batches.of("tram1 | - | tram2"), Batches.of("bus1 | bus2 | bus3")));
  }
}
