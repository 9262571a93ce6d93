package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.BatchTable;
import io.dstreamlabs.hidden.Mistake;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab02.CountRecords;
import io.dstreamlabs.scenarios.lab02.CountsOfTwoStreams;
import io.dstreamlabs.scenarios.lab02.FilterReadings;
import io.dstreamlabs.scenarios.lab02.FilteredCoaches;
import io.dstreamlabs.scenarios.lab02.FiltersOfTwoStreams;
import io.dstreamlabs.scenarios.lab02.FlatMapCoaches;
import io.dstreamlabs.scenarios.lab02.FlatMapReadTwice;
import io.dstreamlabs.scenarios.lab02.FlatMapsOfTwoStreams;
import io.dstreamlabs.scenarios.lab02.MapOfMap;
import io.dstreamlabs.scenarios.lab02.MapReadTwice;
import io.dstreamlabs.scenarios.lab02.MapRecords;
import io.dstreamlabs.scenarios.lab02.MapToLengths;
import io.dstreamlabs.scenarios.lab02.MapsOfTwoStreams;
import io.dstreamlabs.scenarios.lab02.ReduceReadings;
import io.dstreamlabs.scenarios.lab02.ReduceToText;
import io.dstreamlabs.scenarios.lab02.ReducesOfTwoStreams;
import io.dstreamlabs.scenarios.lab02.TracedReduce;
import io.dstreamlabs.scenarios.lab02.TransformWithBoth;
import io.dstreamlabs.scenarios.lab02.TransformWithCalls;
import io.dstreamlabs.scenarios.lab02.TransformWithNull;
import io.dstreamlabs.scenarios.lab02.TransformWithSubtract;
import io.dstreamlabs.scenarios.lab02.TransformWithTime;
import io.dstreamlabs.scenarios.lab02.UnionOfStreams;
import io.dstreamlabs.scenarios.lab02.UnionOfTwo;
import io.dstreamlabs.scenarios.lab02.UnionOfUnion;
import io.dstreamlabs.scenarios.lab02.WordCounts;
import io.dstreamlabs.scenarios.lab02.WordCountsOfTwoStreams;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The right answers of lab02, each worked out from the tables of its inputs. */
final class NaiveOperators implements Oracle {
  private final Map<String, Function<Question, BatchTable>> answers = new TreeMap<>();

  NaiveOperators() {
    ofEachRecord();
    ofSeveralStreams();
    ofTheWholeBatch();
    ofTwoRdds();
    answer(WordCounts.class, q -> q.in().each(Records::wordCounts));
    answer(
        WordCountsOfTwoStreams.class,
        q ->
            q.in()
                .each(Records::wordCounts)
                .with(q.also().each(Records::wordCounts), Records::both));
  }

  @Override
  public Timeline expected(ScenarioRun run) {
    return answers.get(run.scenario()).apply(new Question(run)).timeline();
  }

  @Override
  public String sentence(Mistake mistake) {
    return BatchWords.of(mistake);
  }

  private void ofEachRecord() {
    answer(
        MapRecords.class,
        q -> q.paced(q.in().each(records -> Records.each(records, r -> r + "*"))));
    answer(
        MapToLengths.class,
        q -> q.in().each(records -> Records.each(records, r -> (long) ((String) r).length())));
    answer(
        MapOfMap.class, q -> q.in().each(records -> Records.each(records, r -> "g(f(" + r + "))")));
    answer(
        MapReadTwice.class,
        q -> q.in().each(records -> Records.twice(Records.each(records, r -> r + "*"))));
    answer(
        MapsOfTwoStreams.class,
        q ->
            q.in()
                .each(records -> Records.each(records, r -> r + "*"))
                .with(
                    q.also().each(records -> Records.each(records, r -> r + "+")), Records::both));
    answer(FlatMapCoaches.class, q -> q.paced(q.in().each(Records::coaches)));
    answer(
        FlatMapReadTwice.class,
        q -> q.in().each(records -> Records.twice(Records.coaches(records))));
    answer(
        FlatMapsOfTwoStreams.class,
        q -> q.in().each(Records::coaches).with(q.also().each(Records::ends), Records::both));
    answer(FilterReadings.class, q -> q.paced(q.in().each(q::atLeast)));
    answer(FilteredCoaches.class, q -> q.in().each(Records::coachesButTheFirst));
    answer(
        FiltersOfTwoStreams.class,
        q -> q.in().each(q::atLeast).with(q.also().each(q::less), Records::both));
  }

  private void ofSeveralStreams() {
    answer(UnionOfTwo.class, q -> q.paced(q.union()));
    answer(UnionOfStreams.class, Question::union);
    answer(UnionOfUnion.class, q -> q.union().with(q.in(), Records::both));
  }

  private void ofTheWholeBatch() {
    answer(CountRecords.class, q -> q.paced(q.in().each(Records::count)));
    answer(
        CountsOfTwoStreams.class,
        q -> q.in().each(Records::count).with(q.also().each(Records::count), Records::both));
    answer(
        ReduceReadings.class,
        q -> q.paced(q.in().each(records -> Records.reduced(records, q.function()))));
    answer(ReduceToText.class, q -> q.in().each(Records::concatenated));
    answer(TracedReduce.class, q -> q.in().each(Records::traced));
    answer(
        ReducesOfTwoStreams.class,
        q ->
            q.in()
                .each(records -> Records.reduced(records, Question.named("max")))
                .with(
                    q.also().each(records -> Records.reduced(records, Question.named("min"))),
                    Records::both));
  }

  private void ofTwoRdds() {
    answer(
        TransformWithBoth.class,
        q ->
            q.paced(
                q.left()
                    .each(records -> Records.each(records, r -> List.of("left", r)))
                    .with(
                        q.right().each(records -> Records.each(records, r -> List.of("right", r))),
                        Records::both)));
    answer(TransformWithSubtract.class, q -> q.left().with(q.right(), Records::subtracted));
    answer(
        TransformWithTime.class,
        q ->
            q.left()
                .with(q.right(), (a, b) -> List.of((long) a.size(), (long) b.size()))
                .eachAt((timeMs, sizes) -> List.of(List.of(timeMs, sizes.get(0), sizes.get(1)))));
    answer(TransformWithNull.class, Question::union);
    answer(
        TransformWithCalls.class,
        q -> q.left().eachAt((timeMs, records) -> List.of(timeMs / q.slideMs())));
  }

  private void answer(Class<? extends Scenario> scenario, Function<Question, BatchTable> answer) {
    answers.put(scenario.getName(), answer);
  }
}
