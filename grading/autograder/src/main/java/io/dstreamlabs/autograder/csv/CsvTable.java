package io.dstreamlabs.autograder.csv;

import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.lab.Suggestions;
import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table in a file of comma-separated values (RFC 4180, UTF-8, with or without a byte order mark) whose
 * first line names its columns, in any order.
 *
 * @param required columns that must be there
 * @param optional columns that may be left out
 */
public record CsvTable(List<String> required, List<String> optional) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Copies the lists. */
  public CsvTable {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /**
   * The rows of {@code file}, in its order. Rows with too many or too few cells are left out and told.
   *
   * @param problems where to tell what is wrong with single rows
   * @throws WrongUsage if it is missing, no UTF-8, no CSV, or its header is not that of this table
   */
  public List<CsvRow> read(Path file, Problems problems) {
    List<CsvText.Line> lines = lines(file);
    if (lines.isEmpty()) {
      throw new WrongUsage(file + " is empty: its first line names the columns: " + columns());
    }
    List<String> header = lines.get(0).cells().stream().map(String::strip).toList();
    checkHeader(file, lines.get(0).number(), header);
    List<CsvRow> rows = new ArrayList<>();
    for (CsvText.Line line : lines.subList(1, lines.size())) {
      if (line.cells().size() == header.size()) {
        rows.add(row(header, line));
      } else {
        problems.add(
            line.number(),
            "number of cells is %d, but must be %d as in the header: put a text with a comma in quotes"
                .formatted(line.cells().size(), header.size()));
      }
    }
    return rows;
  }

  private static CsvRow row(List<String> header, CsvText.Line line) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), line.cells().get(i).strip());
    }
    return new CsvRow(line.number(), cells);
  }

  private void checkHeader(Path file, int line, List<String> header) {
    Problems problems = new Problems(file);
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      if (!known.contains(column)) {
        problems.add(
            line,
            "unknown column '%s'%s The columns are %s, with commas between them"
                .formatted(Shown.name(column), meant(column, known), columns()));
      } else if (header.indexOf(column) < i) {
        problems.add(line, "column '" + column + "' is there twice: keep one of the two");
      }
    }
    problems.refuseIfAny();
    for (String column : required) {
      if (!header.contains(column)) {
        problems.add(
            line, "column '%s' is missing. The columns are %s".formatted(column, columns()));
      }
    }
    problems.refuseIfAny();
  }

  private static String meant(String column, List<String> known) {
    String suggestion = Suggestions.didYouMean(column, known);
    return suggestion.isEmpty() ? "." : suggestion;
  }

  private String columns() {
    String may = optional.isEmpty() ? "" : ", and if you like " + String.join(", ", optional);
    return String.join(", ", required) + may;
  }

  private List<CsvText.Line> lines(Path file) {
    String text = text(file);
    try {
      return CsvText.linesOf(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CsvText.Malformed e) {
      throw wrong(file, e.line(), e.getMessage());
    }
  }

  private String text(Path file) {
    if (!Files.isRegularFile(file)) {
      String state = Files.exists(file) ? " is no file" : " is missing";
      throw new WrongUsage(file + state + ": give a CSV file with the columns " + columns());
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new WrongUsage(file + " cannot be read: " + e.getMessage());
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      throw wrong(file, line, "not UTF-8: save the table as 'CSV UTF-8'");
    }
    return text;
  }

  private static WrongUsage wrong(Path file, int line, String sentence) {
    return new WrongUsage(file + ", line " + line + ": " + sentence + ". Nothing was graded");
  }
}
