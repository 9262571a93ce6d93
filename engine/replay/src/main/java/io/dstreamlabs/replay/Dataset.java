package io.dstreamlabs.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows with timestamps, read once.
 *
 * <pre>
 * timestamp_ms,card,amount        Dataset.read(Path.of("payments.csv"), text("card"), number("amount"))
 * 1000,visa,12.50                     row.text("card"), row.number("amount")
 * 1700,amex,3
 * </pre>
 *
 * <p>The first column is {@code timestamp_ms}, in milliseconds since the epoch, and never goes back; equal
 * timestamps keep their order. Text is UTF-8 and lines end with {@code \n}. Whatever else is refused, with
 * file and line. Immutable; the whole file is held in memory.
 *
 * @param name what it is called in messages: the file's name
 * @param rows in the order of the file
 */
public record Dataset(String name, List<Row> rows) {
  private static final String TIMESTAMP = "timestamp_ms";

  /** Takes a copy, and checks that the timestamps do not go back. */
  public Dataset {
    rows = List.copyOf(rows);
    for (int i = 1; i < rows.size(); i++) {
      long before = rows.get(i - 1).timestampMs();
      if (rows.get(i).timestampMs() < before) {
        throw new IllegalArgumentException(
            "%s:%d: timestamp_ms is %d, but must not be before that of the row above, %d: sort the rows by time"
                .formatted(name, rows.get(i).line(), rows.get(i).timestampMs(), before));
      }
    }
  }

  /**
   * The dataset in {@code file}.
   *
   * @param columns all columns after {@code timestamp_ms}, in the order of the header
   * @throws UncheckedIOException if the file cannot be read
   * @throws IllegalArgumentException if its content is not as described above
   */
  public static Dataset read(Path file, Column... columns) {
    String name = String.valueOf(file.getFileName());
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return parse(name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), columns);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(name + ": is not UTF-8: save the file as UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The dataset in {@code text}; otherwise as {@link #read}.
   *
   * @param name what to call it in messages
   */
  public static Dataset parse(String name, String text, Column... columns) {
    List<Column> all = new ArrayList<>(List.of(Column.whole(TIMESTAMP)));
    all.addAll(Arrays.asList(columns));
    requireDistinct(all.stream().map(Column::name).toList());
    List<CsvLines.Line> lines = CsvLines.of(name, text);
    requireHeader(name, lines, all.stream().map(Column::name).toList());
    return new Dataset(name, lines.stream().skip(1).map(line -> row(name, line, all)).toList());
  }

  private static void requireDistinct(List<String> columns) {
    for (String column : columns) {
      if (columns.indexOf(column) != columns.lastIndexOf(column)) {
        throw new IllegalArgumentException(
            "columns has %s twice: give each column a name of its own".formatted(column));
      }
    }
  }

  private static void requireHeader(String name, List<CsvLines.Line> lines, List<String> columns) {
    List<String> header = lines.isEmpty() ? List.of() : lines.get(0).cells();
    if (!header.equals(columns)) {
      throw new IllegalArgumentException(
          "%s:1: the header is %s, but must be %s"
              .formatted(
                  name,
                  header.isEmpty() ? "missing" : String.join(",", header),
                  String.join(",", columns)));
    }
  }

  private static Row row(String name, CsvLines.Line line, List<Column> columns) {
    if (line.cells().size() != columns.size()) {
      throw new IllegalArgumentException(
          "%s:%d: the row has %d cells, but must have %d, one per column of the header; put a cell with a comma in quotes"
              .formatted(name, line.number(), line.cells().size(), columns.size()));
    }
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i).name(), value(name, line, i, columns.get(i)));
    }
    Long timestampMs = (Long) cells.remove(TIMESTAMP);
    return new Row(line.number(), timestampMs, cells);
  }

  private static Object value(String name, CsvLines.Line line, int index, Column column) {
    String cell = line.cells().get(index);
    Optional<Object> value = column.type().read(cell);
    return value.orElseThrow(
        () ->
            new IllegalArgumentException(
                "%s:%d: %s is '%s', but must be %s: %s"
                    .formatted(
                        name,
                        line.number(),
                        column.name(),
                        cell,
                        column.type().description(),
                        column.type().cure())));
  }
}
