package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Cells;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.testkit.lesson.RecordingText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The recording that <em>See it work</em> plays: what came in at each second, and what each operator made
 * of it. Where the order is free it is that of the text, so that the recording is always the same.
 */
final class Recording {
  private static final long BATCH_MS = 1000;

  private final Map<String, List<Maybe<List<Object>>>> inputs = new LinkedHashMap<>();
  private final Map<String, Timeline> results = new LinkedHashMap<>();

  private Recording() {
    inputs.put("tram", MorningRush.TRAM);
    inputs.put("bus", MorningRush.BUS);
    inputs.put("alarms", MorningRush.ALARMS);
    results.put("alarms.map(shout)", MorningRush.shouted());
    results.put("tram.flatMap(words)", MorningRush.words());
    results.put("tram.filter(late)", MorningRush.late());
    results.put("tram.union(bus)", MorningRush.both());
    results.put("bus.count()", MorningRush.howMany());
    results.put("alarms.reduce(join)", MorningRush.joined());
    results.put("common words of both", sorted(MorningRush.common()));
    results.put("word count of both", sorted(MorningRush.counts()));
  }

  /** The recording of the lab's morning; ends with a new line. */
  static String text() {
    Recording recording = new Recording();
    RecordingText text =
        new RecordingText(
            "Messages of a morning, a batch every second; / is between two records.",
            "- is an RDD without records, . is no RDD at all.");
    for (int batch = 1; batch <= MorningRush.TRAM.size(); batch++) {
      recording.frame(batch, text);
    }
    return text.text();
  }

  private void frame(int batch, RecordingText text) {
    text.frame(batch * BATCH_MS);
    inputs.forEach(
        (name, batches) -> {
          Maybe<List<Object>> records = batches.get(batch - 1);
          row(text, name, records.isPresent() ? Optional.of(records.get()) : Optional.empty());
        });
    results.forEach((label, result) -> row(text, label, result.at(batch * BATCH_MS)));
  }

  private static void row(RecordingText text, String label, Optional<List<Object>> records) {
    text.row(label, " ", records.map(Recording::cells).orElse(Cells.ABSENT));
  }

  private static String cells(List<Object> records) {
    return records.isEmpty()
        ? Cells.EMPTY
        : records.stream().map(Cells::of).collect(Collectors.joining(" / "));
  }

  private static Timeline sorted(Timeline timeline) {
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
