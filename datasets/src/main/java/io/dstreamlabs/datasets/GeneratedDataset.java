package io.dstreamlabs.datasets;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A dataset as it was generated.
 *
 * @param csv all of the file, header row first; lines end with {@code \n}
 * @param description what it holds
 * @param seed what the random numbers were drawn from
 */
public record GeneratedDataset(String csv, DatasetDescription description, long seed) {

  /**
   * What a dataset holds, in words.
   *
   * @param title one line
   * @param columns in the order of the header row
   * @param planted what is in it on purpose, in order of time
   */
  public record DatasetDescription(
      String title, List<ColumnDescription> columns, List<Planted> planted) {

    /** Takes copies. */
    public DatasetDescription {
      columns = List.copyOf(columns);
      planted = List.copyOf(planted);
    }
  }

  /**
   * A column.
   *
   * @param name as in the header row
   * @param type {@code whole}, {@code number} or {@code text}
   * @param unit what a number counts; empty for text
   * @param meaning one sentence
   */
  public record ColumnDescription(String name, String type, String unit, String meaning) {}

  /**
   * Something to be found in the data.
   *
   * @param what one sentence
   * @param fromMs where it begins, in milliseconds since the epoch
   * @param toMs where it has ended
   */
  public record Planted(String what, long fromMs, long toMs) {}

  /** The bytes of the CSV file. */
  public byte[] csvBytes() {
    return csv.getBytes(StandardCharsets.UTF_8);
  }

  /** How many rows there are, without the header. */
  public int rows() {
    return (int) csv.lines().count() - 1;
  }
}
