package io.dstreamlabs.testkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A pipeline in one line: {@code a | map toUpper | window windowMs=2000 slideMs=1000}. */
final class PipelineText {
  private PipelineText() {}

  static String of(List<?> json) {
    List<String> steps = new ArrayList<>();
    for (Object step : json) {
      if (step instanceof Map<?, ?> fields) {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(field(String.valueOf(name), value)));
        steps.add(String.join(" ", parts));
      }
    }
    return String.join(" | ", steps);
  }

  private static String field(String name, Object value) {
    return switch (name) {
      case "op", "from", "fn" -> String.valueOf(value);
      case "with" -> "(" + of((List<?>) value) + ")";
      case "withAll" ->
          ((List<?>) value).stream().map(one -> "(" + of((List<?>) one) + ")").toList().toString();
      default -> name + "=" + value;
    };
  }
}
