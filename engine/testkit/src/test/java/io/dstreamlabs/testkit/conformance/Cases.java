package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.Operators;
import java.util.List;
import java.util.Map;

/** Cases written in a test: JSON with single quotes, of one input {@code a} and batches of 1 s. */
final class Cases {
  private Cases() {}

  /**
   * A case in any order.
   *
   * @param input its batches, as in {@code [1],[],null}
   * @param steps what comes after {@code from}, as in {@code {'op':'glom'}}
   * @param rest other fields, {@code expected} among them
   */
  static ConformanceCase of(String input, String steps, String rest) {
    return of(
        """
        {'name': 'tiny', 'batchMs': 1000, 'batches': %d, 'ordered': false, 'inputs': {'a': [%s]},
         'pipeline': [{'from': 'a'}%s], %s}
        """
            .formatted(batches(input), input, steps.isEmpty() ? "" : ", " + steps, rest));
  }

  /** The same, where order counts. */
  static ConformanceCase ordered(String input, String steps, String rest) {
    return of(
        """
        {'name': 'tiny', 'batchMs': 1000, 'batches': %d, 'ordered': true, 'inputs': {'a': [%s]},
         'pipeline': [{'from': 'a'}%s], %s}
        """
            .formatted(batches(input), input, steps.isEmpty() ? "" : ", " + steps, rest));
  }

  /** A case as a whole. */
  static ConformanceCase of(String json) {
    return CaseReader.read("test", json(json));
  }

  /** Any JSON. */
  static Object json(String json) {
    return Json.parse(json.replace('\'', '"'));
  }

  /** The outputs of the batches at 1 s, 2 s, …, as in {@code [1],[]}, as a field of a case. */
  static String expecting(String outputs) {
    StringBuilder expected = new StringBuilder();
    int timeMs = 0;
    for (Object values : (Iterable<?>) json("[" + outputs + "]")) {
      timeMs += 1000;
      expected
          .append(expected.isEmpty() ? "" : ", ")
          .append("{'timeMs': %d, 'values': %s}".formatted(timeMs, text(values)));
    }
    return "'expected': [" + expected + "]";
  }

  private static int batches(String input) {
    return ((List<?>) json("[" + input + "]")).size();
  }

  private static String text(Object json) {
    if (json instanceof String text) {
      return "'" + text + "'";
    }
    if (json instanceof Map<?, ?> bag) {
      return "{'bag': " + text(bag.get("bag")) + "}";
    }
    return json instanceof List<?> list
        ? list.stream().map(Cases::text).toList().toString()
        : String.valueOf(json);
  }

  /** What runs it with the kernel alone, on functions that travel. */
  static Conformance kernelAlone() {
    return Conformance.of(Operators.none(), Cases::strict);
  }

  static RddContext strict() {
    return MemoryRddContext.strict(2);
  }
}
