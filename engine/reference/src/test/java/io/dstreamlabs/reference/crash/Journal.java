package io.dstreamlabs.reference.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An idempotent sink: one line for each output of each batch, written again when the batch runs again. A line
 * that a crash has cut does not count.
 *
 * @param file where the lines are
 */
record Journal(Path file) implements Sink {
  private static final String END = "\t.";

  /** Ends a line that a crash may have cut. */
  static Journal openIn(Path directory) {
    Journal journal = new Journal(directory.resolve("journal.txt"));
    journal.append("\n");
    return journal;
  }

  @Override
  public void write(String output, long timeMs, Object content) {
    append(output + "\t" + timeMs + "\t" + content + END + "\n");
  }

  private void append(String text) {
    try {
      Files.write(
          file,
          text.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the journal says of an output, by batch time. */
  TreeMap<Long, String> of(String output) {
    return read().getOrDefault(output, new TreeMap<>());
  }

  /**
   * All outputs by batch time.
   *
   * @throws AssertionError if an output of a batch was not the same when the batch ran again
   */
  Map<String, TreeMap<Long, String>> read() {
    Map<String, TreeMap<Long, String>> outputs = new HashMap<>();
    for (String line : lines()) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 4 && line.endsWith(END)) {
        long time = Long.parseLong(fields[1]);
        String before =
            outputs.computeIfAbsent(fields[0], o -> new TreeMap<>()).put(time, fields[2]);
        if (before != null && !before.equals(fields[2])) {
          throw new AssertionError(
              "%s at %d ms was %s, and then %s".formatted(fields[0], time, before, fields[2]));
        }
      }
    }
    return outputs;
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : new ArrayList<>();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
