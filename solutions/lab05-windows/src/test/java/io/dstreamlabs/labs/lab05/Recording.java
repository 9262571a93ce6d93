package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Cells;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.testkit.lesson.RecordingText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The recording that <em>See it work</em> plays: what came in, batch by batch, and at each slide the
 * window drawn as a bracket over the batches, with what each operator made of it.
 *
 * <p>Keyed results are listed by key, so that the text is always the same.
 */
final class Recording {
  private final List<Maybe<List<Object>>> in = TaxiMinute.pickUps();
  private final long batchMs = TaxiMinute.BATCH.toMillis();
  private final long lengthMs = TaxiMinute.LENGTH.toMillis();
  private final Map<String, Timeline> results = new LinkedHashMap<>();

  private Recording() {
    results.put("window", TaxiMinute.window());
    results.put("reduceByWindow(max)", TaxiMinute.highestFare());
    results.put("reduceByKeyAndWindow(sum)", byKey(TaxiMinute.takings()));
    results.put("groupByKeyAndWindow", byKey(TaxiMinute.fares()));
  }

  /** The recording of the lab's minute; ends with a new line. */
  static String text() {
    Recording recording = new Recording();
    RecordingText text =
        new RecordingText(
            "A minute of taxi pick-ups (place:fare), a batch every 5 s.",
            "Every window is 30 s long and slides by 10 s.");
    for (int batch = 1; batch <= recording.in.size(); batch++) {
      recording.frame(batch, text);
    }
    return text.text();
  }

  private void frame(int batch, RecordingText text) {
    long timeMs = batch * batchMs;
    text.frame(timeMs).row("pick-ups", in.get(batch - 1).get());
    if (results.get("window").at(timeMs).isPresent()) {
      String bracket = bracket(batch);
      text.row("records per batch", bracket.substring(0, 1), bracket.substring(1));
      results.forEach((label, result) -> text.row(label, result.at(timeMs).get()));
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
