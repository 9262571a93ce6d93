package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Cells;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.replay.Wrapping;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The recording that <em>See it work</em> plays: what came in, batch by batch, and at each slide the
 * window drawn as a bracket over the batches, with what each operator made of it.
 *
 * <pre>
 *  20 s   pick-ups               mall:7
 *         records per batch     [1 2 - 1]. . . . . . . .
 *         reduceByWindow(max)    31
 * </pre>
 *
 * <p>A blank line ends a frame. Keyed results are listed by key, so that the text is always the same.
 */
final class Recording {
  private static final String INDENT = " ".repeat(7);
  private static final int LABEL = 28;
  private static final int WIDTH = 80;

  private final List<Maybe<List<Object>>> in;
  private final long batchMs;
  private final long lengthMs;
  private final Map<String, Timeline> results = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private Recording(List<Maybe<List<Object>>> in, long batchMs, long lengthMs) {
    this.in = in;
    this.batchMs = batchMs;
    this.lengthMs = lengthMs;
  }

  /** The recording of the lab's minute; ends with a new line. */
  static String text() {
    Recording recording =
        new Recording(
            TaxiMinute.pickUps(), TaxiMinute.BATCH.toMillis(), TaxiMinute.LENGTH.toMillis());
    recording.results.put("window", TaxiMinute.window());
    recording.results.put("reduceByWindow(max)", TaxiMinute.highestFare());
    recording.results.put("reduceByKeyAndWindow(sum)", byKey(TaxiMinute.takings()));
    recording.results.put("groupByKeyAndWindow", byKey(TaxiMinute.fares()));
    return recording.write();
  }

  private String write() {
    text.append("A minute of taxi pick-ups (place:fare), a batch every 5 s.\n");
    text.append("Every window is 30 s long and slides by 10 s.\n\n");
    for (int batch = 1; batch <= in.size(); batch++) {
      frame(batch);
    }
    return text.toString().stripTrailing() + "\n";
  }

  private void frame(int batch) {
    long timeMs = batch * batchMs;
    text.append("%3d s  ".formatted(timeMs / 1000));
    row("", "pick-ups", cells(in.get(batch - 1).get()));
    if (results.get("window").at(timeMs).isPresent()) {
      text.append(INDENT).append("%-27s".formatted("records per batch"));
      text.append(bracket(batch)).append('\n');
      results.forEach((label, result) -> row(INDENT, label, cells(result.at(timeMs).get())));
    }
    text.append('\n');
  }

  private void row(String indent, String label, String cells) {
    String first = indent + label + " ".repeat(LABEL - label.length());
    for (String line : Wrapping.lines(cells, WIDTH - INDENT.length() - LABEL)) {
      text.append((first + line).stripTrailing()).append('\n');
      first = INDENT + " ".repeat(LABEL);
    }
  }

  /** One figure per batch, the number of its records; those of the window are in brackets. */
  private String bracket(int upTo) {
    int after = Math.max(0, upTo - (int) (lengthMs / batchMs));
    StringBuilder drawn = new StringBuilder(after == 0 ? "[" : " ");
    for (int batch = 1; batch <= in.size(); batch++) {
      int records = in.get(batch - 1).get().size();
      drawn.append(batch > upTo ? "." : records == 0 ? "-" : String.valueOf(records));
      drawn.append(batch == after ? '[' : batch == upTo ? ']' : ' ');
    }
    return drawn.toString().stripTrailing();
  }

  private static String cells(List<Object> records) {
    return records.isEmpty()
        ? Cells.EMPTY
        : records.stream().map(Cells::of).collect(Collectors.joining(" "));
  }

  /** A timeline whose records are in order of their text. */
  static Timeline byKey(Timeline timeline) {
    return new Timeline(
        timeline.entries().stream()
            .map(
                entry ->
                    new Timeline.Entry(
                        entry.timeMs(),
                        entry.values().stream().sorted(Comparator.comparing(Cells::of)).toList()))
            .toList());
  }
}
