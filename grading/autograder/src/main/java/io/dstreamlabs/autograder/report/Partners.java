package io.dstreamlabs.autograder.report;

import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Picture.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds the records at a time that only one of the two compared rows has: {@code missing} in the expected
 * one, {@code extra} in yours. Others are {@code record}, and so are all where one RDD is not known to
 * its end.
 *
 * <pre>
 * expected   a  b  b        b: missing, once
 * yours      b  c  a        c: extra
 * </pre>
 */
record Partners(Picture picture) {
  private static final String PLAIN = "record";

  /** One word for each record that {@code row} has at {@code timeMs}. */
  List<String> kinds(Picture.Row row, long timeMs) {
    List<String> records = records(row, timeMs);
    Optional<Picture.Row> other = opposite(row);
    if (other.isEmpty() || more(row, timeMs) + more(other.get(), timeMs) > 0) {
      return Collections.nCopies(records.size(), PLAIN);
    }
    List<String> free = new ArrayList<>(records(other.get(), timeMs));
    String alone = row.kind() == Kind.EXPECTED ? "missing" : "extra";
    return records.stream().map(record -> free.remove(record) ? PLAIN : alone).toList();
  }

  private Optional<Picture.Row> opposite(Picture.Row row) {
    return switch (row.kind()) {
      case EXPECTED -> first(Kind.YOURS);
      case YOURS -> first(Kind.EXPECTED);
      case INPUT, OUTPUT -> Optional.empty();
    };
  }

  private Optional<Picture.Row> first(Kind kind) {
    return picture.rows().stream().filter(row -> row.kind() == kind).findFirst();
  }

  private static List<String> records(Picture.Row row, long timeMs) {
    return row.at(timeMs).map(Picture.Cell::records).orElse(List.of());
  }

  private static int more(Picture.Row row, long timeMs) {
    return row.at(timeMs).map(Picture.Cell::more).orElse(0);
  }
}
