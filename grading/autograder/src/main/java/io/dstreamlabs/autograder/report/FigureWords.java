package io.dstreamlabs.autograder.report;

import io.dstreamlabs.replay.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said about a picture in words. All texts are plain.
 *
 * @param picture has columns
 */
record FigureWords(Picture picture) {
  private static final int LETTERS = 80;

  /** Such as {@code 6 batches of 1 s. Rows: in, expected, yours. At 3 s, expected: no RDD; yours: c.}. */
  String description() {
    String rows = picture.rows().stream().map(FigureWords::label).collect(Collectors.joining(", "));
    String marks =
        picture.marks().stream().map(mark -> " " + at(mark) + ".").collect(Collectors.joining());
    return "%d batches of %s. Rows: %s.%s"
        .formatted(picture.batches(), time(picture.batchIntervalMs()), rows, marks);
  }

  /** Such as {@code At 3 s, expected: no RDD; yours: c}. */
  String at(Picture.Mark mark) {
    long timeMs = picture.timeMs(picture.column(mark.timeMs()));
    return picture.rows().stream()
        .filter(row -> row.kind() != Picture.Kind.INPUT)
        .map(row -> label(row) + ": " + row.at(timeMs).map(FigureWords::records).orElse("no RDD"))
        .collect(Collectors.joining("; ", "At " + time(mark.timeMs()) + ", ", ""));
  }

  /** The remarks, and what is not drawn when columns {@code from} to {@code to} and so many rows are. */
  List<String> notes(int from, int to, int rows) {
    List<String> notes = new ArrayList<>();
    picture.remarks().forEach(remark -> notes.add(PlainText.line(remark)));
    if (from > 0) {
      notes.add("+ " + from + " batches before");
    }
    if (to < picture.batches()) {
      notes.add("+ " + (picture.batches() - to) + " more batches");
    }
    if (rows < picture.rows().size()) {
      notes.add("+ " + (picture.rows().size() - rows) + " more rows");
    }
    return notes;
  }

  /** With its unit: {@code 3 s}. */
  String time(long timeMs) {
    return picture.time(timeMs) + " " + picture.unit();
  }

  private static String label(Picture.Row row) {
    return PlainText.line(row.label());
  }

  private static String records(Picture.Cell rdd) {
    if (rdd.records().isEmpty()) {
      return "an RDD without records";
    }
    String records = Letters.cut(PlainText.line(String.join(" ", rdd.records())), LETTERS);
    return rdd.more() == 0 ? records : records + " + " + rdd.more() + " more";
  }
}
