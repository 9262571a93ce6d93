package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rows of a dataset, cut into batches by their timestamps. Finding a batch costs O(log rows), however
 * long the gaps are.
 */
final class DatasetRows implements Feed {
  private final Dataset dataset;
  private final List<Object> records;

  private DatasetRows(Dataset dataset, List<Object> records) {
    this.dataset = dataset;
    this.records = records;
  }

  /**
   * The rows of {@code dataset}, each made a record once.
   *
   * @throws IllegalArgumentException if {@code record} throws, or makes null of a row
   */
  static DatasetRows of(Dataset dataset, MapFunction<Row, ?> record) {
    return new DatasetRows(dataset, recordsOf(dataset, record));
  }

  /** What {@code record} makes of each row; as {@link #of}. */
  static List<Object> recordsOf(Dataset dataset, MapFunction<Row, ?> record) {
    List<Object> records = new ArrayList<>();
    for (Row row : dataset.rows()) {
      records.add(recordOf(dataset, row, record));
    }
    return Collections.unmodifiableList(records);
  }

  private static Object recordOf(Dataset dataset, Row row, MapFunction<Row, ?> function) {
    String where = dataset.name() + ":" + row.line();
    Object record;
    try {
      record = function.call(row);
    } catch (Exception e) {
      throw new IllegalArgumentException(where + ": no record can be made of the row: " + e, e);
    }
    if (record == null) {
      throw new IllegalArgumentException(where + ": the record made of the row is null");
    }
    return record;
  }

  @Override
  public Maybe<List<Object>> batch(long number, Batching batching) {
    return Maybe.of(
        records.subList(rowsBefore(number, batching), rowsBefore(number + 1, batching)));
  }

  /** How many rows are in batches before {@code number}. */
  private int rowsBefore(long number, Batching batching) {
    int low = 0;
    int high = records.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (batching.holding(dataset.rows().get(middle).timestampMs()) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public long batches(Batching batching) {
    return records.isEmpty()
        ? 0
        : batching.holding(dataset.rows().get(records.size() - 1).timestampMs());
  }

  @Override
  public Maybe<Time> firstTimestamp() {
    return records.isEmpty()
        ? Maybe.absent()
        : Maybe.of(new Time(dataset.rows().get(0).timestampMs()));
  }

  @Override
  public Ending ending() {
    return Ending.DRAIN;
  }
}
