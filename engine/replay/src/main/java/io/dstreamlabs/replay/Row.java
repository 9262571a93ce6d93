package io.dstreamlabs.replay;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of a dataset. Immutable.
 *
 * @param line where it begins in its file, from 1
 * @param timestampMs its event time, in milliseconds since the epoch
 * @param cells the value of each other column: a {@code String}, {@code Long} or {@code Double}
 */
public record Row(int line, long timestampMs, Map<String, Object> cells) {

  /** Takes a copy. */
  public Row {
    cells = Map.copyOf(cells);
  }

  /**
   * The cell of a column of texts.
   *
   * @throws IllegalArgumentException if there is no such column of texts
   */
  public String text(String column) {
    return cell(column, String.class);
  }

  /**
   * The cell of a column of whole numbers.
   *
   * @throws IllegalArgumentException if there is no such column of whole numbers
   */
  public long whole(String column) {
    return cell(column, Long.class);
  }

  /**
   * The cell of a column of numbers.
   *
   * @throws IllegalArgumentException if there is no such column of numbers
   */
  public double number(String column) {
    return cell(column, Double.class);
  }

  private <T> T cell(String column, Class<T> type) {
    Object cell = cells.get(column);
    if (!type.isInstance(cell)) {
      throw new IllegalArgumentException(
          "there is no column %s of type %s: there are %s"
              .formatted(
                  column,
                  type.getSimpleName(),
                  cells.entrySet().stream()
                      .map(e -> e.getKey() + " (" + e.getValue().getClass().getSimpleName() + ")")
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
    return type.cast(cell);
  }
}
