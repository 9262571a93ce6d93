package io.dstreamlabs.datasets;

import io.dstreamlabs.datasets.GeneratedDataset.ColumnDescription;
import io.dstreamlabs.datasets.GeneratedDataset.Planted;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code dataset.json}: what is in the file next to it, and how to tell that it is that file. */
final class Manifest {
  private Manifest() {}

  /** The JSON text; ends with a line feed. */
  static String of(String name, GeneratedDataset dataset) {
    var description = dataset.description();
    return String.format(
        Locale.ROOT,
        """
        {
          "name": %s,
          "title": %s,
          "file": %s,
          "columns": %s,
          "rows": %d,
          "seed": %d,
          "sha256": "%s",
          "planted": %s
        }
        """,
        quoted(name),
        quoted(description.title()),
        quoted(name + ".csv"),
        list(description.columns().stream().map(Manifest::column).toList()),
        dataset.rows(),
        dataset.seed(),
        sha256(dataset.csvBytes()),
        list(description.planted().stream().map(Manifest::planted).toList()));
  }

  private static String column(ColumnDescription column) {
    return "{\"name\": %s, \"type\": %s, \"unit\": %s, \"meaning\": %s}"
        .formatted(
            quoted(column.name()),
            quoted(column.type()),
            quoted(column.unit()),
            quoted(column.meaning()));
  }

  private static String planted(Planted planted) {
    return String.format(
        Locale.ROOT,
        "{\"what\": %s, \"from_ms\": %d, \"to_ms\": %d}",
        quoted(planted.what()),
        planted.fromMs(),
        planted.toMs());
  }

  private static String list(List<String> items) {
    return items.isEmpty()
        ? "[]"
        : items.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
  }

  /** A JSON string. */
  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c == '\n') {
        json.append("\\n");
      } else if (c < ' ') {
        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
