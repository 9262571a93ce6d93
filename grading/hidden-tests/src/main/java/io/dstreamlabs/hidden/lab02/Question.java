package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.BatchTable;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What a run asks, with its parameters read.
 *
 * @param run the run
 */
record Question(ScenarioRun run) {

  Parameters parameters() {
    return run.parameters();
  }

  private long every() {
    return parameters().integer("every", 1);
  }

  long slideMs() {
    return run.batchIntervalMs() * every();
  }

  private BatchTable input(String name) {
    return BatchTable.input(run, name).every(every());
  }

  BatchTable in() {
    return input("in");
  }

  BatchTable also() {
    return input("also");
  }

  private List<BatchTable> streams() {
    List<BatchTable> streams = new ArrayList<>();
    for (String name : parameters().text("streams", "in also").split(" ")) {
      streams.add(input(name));
    }
    return streams;
  }

  BatchTable left() {
    return streams().get(0);
  }

  BatchTable right() {
    return streams().get(1);
  }

  BatchTable union() {
    return streams().stream().reduce((a, b) -> a.with(b, Records::both)).orElseThrow();
  }

  /** Each record with the slide in batches behind it, where that is asked for. */
  BatchTable paced(BatchTable table) {
    return parameters().integer("showSlide", 0) == 1
        ? table.each(records -> Records.each(records, r -> List.of(r, every())))
        : table;
  }

  List<Object> atLeast(List<Object> readings) {
    return readings.stream().filter(r -> (Long) r >= parameters().integer("least")).toList();
  }

  List<Object> less(List<Object> readings) {
    return readings.stream().filter(r -> (Long) r < parameters().integer("least")).toList();
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
}
