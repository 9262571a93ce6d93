package io.dstreamlabs.reference.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the windows of a {@link WordCount} against its batches. */
final class Windows {
  private Windows() {}

  /**
   * What is said of each window is what a naive loop finds in the batches that it covers. A batch writes its
   * {@code max} last: after the newest one, a kill may have cut a batch that nobody ran again.
   */
  static void assertThatTheyAreThoseOfTheBatches(
      Map<String, TreeMap<Long, String>> outputs, long batchMs) {
    TreeMap<Long, String> batches = outputs.get("numbers");
    long length = batchMs * WordCount.WINDOW_BATCHES;
    long last = outputs.get("max").lastKey();
    for (long time : outputs.get("window").headMap(last, true).keySet()) {
      List<Long> numbers = new ArrayList<>();
      batches
          .subMap(time - length, false, time, true)
          .values()
          .forEach(batch -> numbers.addAll(parse(batch)));
      Map<String, Long> counts = new TreeMap<>();
      numbers.forEach(number -> counts.merge(Words.at(number), 1L, Long::sum));
      List<Long> max = numbers.stream().max(Long::compare).stream().toList();

      assertThat(outputs.get("window")).as("window").containsEntry(time, counts.toString());
      assertThat(outputs.get("max")).as("max").containsEntry(time, max.toString());
      String incremental = outputs.get("incremental").getOrDefault(time, counts.toString());
      assertThat(incremental).as("incremental at %d", time).isEqualTo(counts.toString());
    }
    assertThat(outputs.get("incremental")).isNotEmpty();
  }

  private static List<Long> parse(String list) {
    String inside = list.substring(1, list.length() - 1);
    return inside.isEmpty()
        ? List.of()
        : Arrays.stream(inside.split(", ")).map(Long::valueOf).toList();
  }
}
