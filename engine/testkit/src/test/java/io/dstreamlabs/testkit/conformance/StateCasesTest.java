package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The functions with a state, held to the tables by plain loops: for each case that ends with a state, after
 * steps that loops can do.
 */
class StateCasesTest {
  private static final Path TABLES = Path.of("src", "test", "resources", "conformance");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return simple().stream()
        .map(
            one ->
                dynamicTest(
                    one.tried().name(), () -> assertThat(one.run()).isEqualTo(one.expected())));
  }

  @Test
  void enough_cases_are_as_simple_as_that() throws IOException {
    assertThat(simple()).hasSizeGreaterThan(30);
  }

  private static List<StateCase> simple() throws IOException {
    List<StateCase> simple = new ArrayList<>();
    for (String file : List.of("quirks.json", "random.json", "spark-suite.json")) {
      for (Object json : (List<?>) Json.parse(Files.readString(TABLES.resolve(file)))) {
        List<?> steps = (List<?>) ((Map<?, ?>) json).get("pipeline");
        if (isSimple(steps)) {
          simple.add(new StateCase(CaseReader.read(file, json), steps.subList(1, steps.size())));
        }
      }
    }
    return simple;
  }

  private static boolean isSimple(List<?> steps) {
    String ops = String.join(" ", steps.stream().skip(1).map(step -> op(step)).toList());
    return ops.matches(
        "((map|mapToPair|flatMap|filter|mapValues|reduceByKey|countByValue|persist|cache) )*"
            + "(updateStateByKey|mapWithState( stateSnapshots)?)");
  }

  private static String op(Object step) {
    return (String) ((Map<?, ?>) step).get("op");
  }

  /** A case, and its steps as they are written. */
  private record StateCase(ConformanceCase tried, List<?> steps) {
    List<Outcome.Output> expected() {
      return tried.expected().outputs().stream()
          .map(
              output -> new Outcome.Output(output.timeMs(), CanonicalOrder.sorted(output.values())))
          .toList();
    }

    List<Outcome.Output> run() throws Exception {
      Fields state = Fields.of("state", steps.get(stateAt()));
      return state.text("op").equals("updateStateByKey") ? updates(state) : mappings(state);
    }

    private List<Outcome.Output> updates(Fields step) throws Exception {
      StateUpdate f = step.function("fn", StateUpdate.ALL);
      List<Outcome.Output> outputs = new ArrayList<>();
      Map<Object, Object> states = new LinkedHashMap<>();
      tried.initialState().forEach(pair -> states.put(pair.first(), pair.second()));
      for (int batch = 1; batch <= tried.batches(); batch++) {
        Maybe<List<Pair<Object, Object>>> pairs = batch(batch);
        if (pairs.isPresent() || !outputs.isEmpty()) {
          Map<Object, List<Object>> values = new LinkedHashMap<>();
          states.keySet().forEach(key -> values.put(key, new ArrayList<>()));
          pairs
              .orElse(List.of())
              .forEach(
                  pair ->
                      values
                          .computeIfAbsent(pair.first(), key -> new ArrayList<>())
                          .add(pair.second()));
          long timeMs = batch * tried.batchMs();
          values.forEach(
              (key, ofKey) -> {
                Maybe<Object> next = f.call(timeMs, ofKey, Maybe.ofNullable(states.remove(key)));
                if (next.isPresent()) {
                  states.put(key, next.get());
                }
              });
          outputs.add(output(timeMs, pairs(states)));
        }
      }
      return outputs;
    }

    private List<Outcome.Output> mappings(Fields step) throws Exception {
      StateMapping f = step.function("fn", StateMapping.ALL);
      long timeoutMs = step.maybeNumber("timeoutMs").orElse(0L);
      long scanMs = step.maybeNumber("checkpointMs").orElse(10 * tried.batchMs());
      boolean snapshots = op(steps.get(steps.size() - 1)).equals("stateSnapshots");
      List<Outcome.Output> outputs = new ArrayList<>();
      Map<Object, Object> states = new LinkedHashMap<>();
      Map<Object, Long> touched = new LinkedHashMap<>();
      for (Pair<Object, Object> pair : tried.initialState()) {
        states.put(pair.first(), pair.second());
        touched.put(pair.first(), tried.batchMs());
      }
      for (int batch = 1; batch <= tried.batches(); batch++) {
        long timeMs = batch * tried.batchMs();
        List<Object> emitted = new ArrayList<>();
        for (Pair<Object, Object> pair : batch(batch).orElse(List.of())) {
          KeyState state = KeyState.of(Maybe.ofNullable(states.remove(pair.first())));
          add(emitted, f.call(timeMs, pair.first(), Maybe.of(pair.second()), state));
          if (state.get().isPresent()) {
            states.put(pair.first(), state.get().get());
            touched.put(pair.first(), timeMs);
          }
        }
        if (timeoutMs > 0 && timeMs % scanMs == 0) {
          for (Object key : List.copyOf(states.keySet())) {
            if (touched.get(key) < timeMs - timeoutMs) {
              KeyState state = KeyState.timingOut(states.remove(key));
              add(emitted, f.call(timeMs, key, Maybe.absent(), state));
            }
          }
        }
        outputs.add(output(timeMs, snapshots ? pairs(states) : emitted));
      }
      return outputs;
    }

    private static void add(List<Object> emitted, Maybe<Object> what) {
      if (what.isPresent()) {
        emitted.add(what.get());
      }
    }

    private static List<Object> pairs(Map<Object, Object> states) {
      List<Object> pairs = new ArrayList<>();
      states.forEach((key, state) -> pairs.add(new Pair<>(key, state)));
      return pairs;
    }

    private static Outcome.Output output(long timeMs, List<Object> records) {
      return new Outcome.Output(timeMs, CanonicalOrder.sorted(Canonical.all(records)));
    }

    private Maybe<List<Pair<Object, Object>>> batch(int number) throws Exception {
      List<Maybe<List<Object>>> batches = tried.inputs().get(tried.pipeline().from());
      Maybe<List<Object>> batch =
          number <= batches.size() ? batches.get(number - 1) : Maybe.of(List.of());
      if (!batch.isPresent()) {
        return Maybe.absent();
      }
      List<Object> records = batch.get();
      for (Object step : steps.subList(0, stateAt())) {
        records = after(Fields.of("step", step), records);
      }
      List<Pair<Object, Object>> pairs = new ArrayList<>();
      records.forEach(record -> pairs.add(Records.pair(record)));
      return Maybe.of(pairs);
    }

    private int stateAt() {
      return steps.size() - (op(steps.get(steps.size() - 1)).equals("stateSnapshots") ? 2 : 1);
    }

    private static List<Object> after(Fields step, List<Object> records) throws Exception {
      List<Object> after = new ArrayList<>();
      Map<Object, Object> byKey = new LinkedHashMap<>();
      for (Object record : records) {
        switch (step.text("op")) {
          case "map", "mapToPair" -> after.add(step.function("fn", Maps.ALL).call(record));
          case "flatMap" ->
              step.function("fn", FlatMaps.ALL).call(record).forEachRemaining(after::add);
          case "filter" -> {
            if (step.function("fn", Filters.ALL).call(record)) {
              after.add(record);
            }
          }
          case "mapValues" ->
              after.add(
                  Records.pair(
                      Records.key(record),
                      step.function("fn", Maps.ALL).call(Records.value(record))));
          case "reduceByKey" -> {
            Object before = byKey.get(Records.key(record));
            Object value = Records.value(record);
            byKey.put(
                Records.key(record),
                before == null ? value : step.function("fn", Reduces.ALL).call(before, value));
          }
          case "countByValue" -> byKey.merge(record, 1L, (a, b) -> (Long) a + (Long) b);
          default -> after.add(record);
        }
      }
      after.addAll(pairs(byKey));
      return after;
    }
  }
}
