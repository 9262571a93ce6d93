package io.dstreamlabs.hidden.lab05;

import io.dstreamlabs.hidden.BatchTable;
import io.dstreamlabs.hidden.Mistake;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab05.ConcatenatedReports;
import io.dstreamlabs.scenarios.lab05.GroupByKeyAndWindow;
import io.dstreamlabs.scenarios.lab05.GroupedTotals;
import io.dstreamlabs.scenarios.lab05.KeyedWindowOfWindow;
import io.dstreamlabs.scenarios.lab05.ReduceByKeyAndWindow;
import io.dstreamlabs.scenarios.lab05.ReduceByWindow;
import io.dstreamlabs.scenarios.lab05.TracedReduceByKeyAndWindow;
import io.dstreamlabs.scenarios.lab05.TracedReduceByWindow;
import io.dstreamlabs.scenarios.lab05.TwoWindows;
import io.dstreamlabs.scenarios.lab05.Window;
import io.dstreamlabs.scenarios.lab05.WindowBySlide;
import io.dstreamlabs.scenarios.lab05.WindowOfWindow;
import io.dstreamlabs.scenarios.lab05.WindowThenSum;
import io.dstreamlabs.scenarios.lab05.WindowsOfTwoStreams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The right answers of lab05, each worked out from the tables of its inputs. */
final class NaiveWindows implements Oracle {
  private static final Map<String, Function<Question, BatchTable>> ANSWERS = answers();

  @Override
  public Timeline expected(ScenarioRun run) {
    return ANSWERS.get(run.scenario()).apply(new Question(run)).timeline();
  }

  @Override
  public String sentence(Mistake mistake) {
    return WindowWords.of(mistake);
  }

  private static Map<String, Function<Question, BatchTable>> answers() {
    Map<String, Function<Question, BatchTable>> answers = new LinkedHashMap<>();
    answers.put(Window.class.getName(), q -> q.window("in", "length"));
    answers.put(
        WindowBySlide.class.getName(),
        q -> q.input("in").window(q.parameters().duration("length"), q.parentSlide()));
    answers.put(WindowThenSum.class.getName(), q -> q.window("in", "length").eachAt(Question::sum));
    answers.put(WindowOfWindow.class.getName(), q -> q.outer(q.window("in", "length")));
    answers.put(
        TwoWindows.class.getName(),
        q ->
            q.window("in", "length")
                .each(records -> tagged("first", records))
                .with(
                    q.window("in", "otherLength").each(records -> tagged("other", records)),
                    NaiveWindows::both));
    answers.put(
        WindowsOfTwoStreams.class.getName(),
        q -> q.window("in", "length").with(q.window("also", "otherLength"), NaiveWindows::both));
    answers.put(
        ReduceByWindow.class.getName(),
        q -> q.window("in", "length").each(records -> reduced(records, q.function())));
    answers.put(
        ConcatenatedReports.class.getName(),
        q -> q.window("in", "length").each(NaiveWindows::concatenated));
    answers.put(
        TracedReduceByWindow.class.getName(),
        q -> q.window("in", "length").each(NaiveWindows::traced));
    answers.put(
        ReduceByKeyAndWindow.class.getName(),
        q -> q.window("in", "length").each(pairs -> byKey(pairs, v -> reduced(v, q.function()))));
    answers.put(
        TracedReduceByKeyAndWindow.class.getName(),
        q -> q.window("in", "length").each(pairs -> byKey(pairs, NaiveWindows::traced)));
    answers.put(
        GroupByKeyAndWindow.class.getName(),
        q -> q.window("in", "length").each(pairs -> byKey(pairs, v -> List.of(new Bag(v)))));
    answers.put(
        GroupedTotals.class.getName(),
        q -> q.window("in", "length").each(pairs -> byKey(pairs, NaiveWindows::countAndSum)));
    answers.put(
        KeyedWindowOfWindow.class.getName(),
        q ->
            q.outer(
                    q.window("in", "length")
                        .each(pairs -> byKey(pairs, v -> reduced(v, Question.named("sum")))))
                .each(pairs -> byKey(pairs, v -> reduced(v, Question.named("max")))));
    return Collections.unmodifiableMap(answers);
  }

  private static List<Object> both(List<Object> first, List<Object> other) {
    List<Object> both = new ArrayList<>(first);
    both.addAll(other);
    return both;
  }

  private static List<Object> tagged(String tag, List<Object> records) {
    return records.stream().<Object>map(record -> Pair.of(tag, record)).toList();
  }

  private static List<Object> reduced(List<Object> records, BinaryOperator<Long> function) {
    return records.stream()
        .map(record -> (Long) record)
        .reduce(function)
        .map(result -> List.<Object>of(result))
        .orElse(List.of());
  }

  private static List<Object> concatenated(List<Object> records) {
    return records.isEmpty()
        ? List.of()
        : List.of(records.stream().map(record -> (String) record).collect(Collectors.joining()));
  }

  /** The trace of n records: n - 1 calls, and the records sorted. */
  private static List<Object> traced(List<Object> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    return List.of(
        Pair.of(
            records.size() - 1L,
            records.stream().map(record -> (String) record).sorted().toList()));
  }

  private static List<Object> countAndSum(List<Object> values) {
    long sum = values.stream().mapToLong(value -> (Long) value).sum();
    return List.of(Pair.of((long) values.size(), sum));
  }

  /** Each key once, with the one thing that {@code answer} makes of its values. */
  private static List<Object> byKey(
      List<Object> pairs, Function<List<Object>, List<Object>> answer) {
    Map<Object, List<Object>> values = new LinkedHashMap<>();
    for (Object record : pairs) {
      Pair<?, ?> pair = (Pair<?, ?>) record;
      values.computeIfAbsent(pair.first(), key -> new ArrayList<>()).add(pair.second());
    }
    List<Object> answers = new ArrayList<>();
    values.forEach((key, ofKey) -> answers.add(Pair.of(key, answer.apply(ofKey).get(0))));
    return answers;
  }

  /** What a run asks, with its parameters read. */
  private record Question(ScenarioRun run) {

    Parameters parameters() {
      return run.parameters();
    }

    java.time.Duration parentSlide() {
      return java.time.Duration.ofMillis(run.batchIntervalMs() * parameters().integer("every", 1));
    }

    BatchTable input(String name) {
      return BatchTable.input(run, name).every(parameters().integer("every", 1));
    }

    BatchTable window(String name, String length) {
      return input(name).window(parameters().duration(length), parameters().duration("slide"));
    }

    BatchTable outer(BatchTable inner) {
      return inner.window(
          parameters().duration("outerLength"), parameters().duration("outerSlide"));
    }

    BinaryOperator<Long> function() {
      return named(parameters().text("function"));
    }

    static BinaryOperator<Long> named(String name) {
      return switch (name) {
        case "sum" -> (a, b) -> a + b;
        case "max" -> (a, b) -> a > b ? a : b;
        case "min" -> (a, b) -> a < b ? a : b;
        case "xor" -> (a, b) -> a ^ b;
        default -> throw new IllegalArgumentException("no function is called " + name);
      };
    }

    static List<Object> sum(long timeMs, List<Object> records) {
      return List.of(Pair.of(timeMs, records.stream().mapToLong(record -> (Long) record).sum()));
    }
  }
}
