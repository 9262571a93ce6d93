package io.dstreamlabs.autograder.csv;

import java.util.Map;

/**
 * One row of a table.
 *
 * @param line on which it begins, from 1
 * @param cells column to text, without the blanks around it; a column that the table may leave out, and
 *     does, is not there
 */
public record CsvRow(int line, Map<String, String> cells) {

  /** Copies the map. */
  public CsvRow {
    cells = Map.copyOf(cells);
  }

  /** What is in {@code column}; empty if the table has no such column. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
