package io.dstreamlabs.examples.cluster;

import io.dstreamlabs.kernel.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What came out, in a file: one line per operator and batch, added when the batch is done. A program that is started
 * again adds lines once more for the batches that it runs again.
 *
 * <pre>
 * 7000 updateStateByKey 9154 5d2c81f9e03b4a76      batch time (ms), operator, how many pairs, their checksum
 * </pre>
 *
 * @param file that holds it
 */
record Timeline(Path file) {

  /** The timeline of the run that has {@code directory}. */
  static Timeline in(Path directory) {
    return new Timeline(directory.resolve("timeline.txt"));
  }

  void add(String operator, Time time, Checksum checksum) {
    String line =
        "%d %s %d %016x%n"
            .formatted(time.milliseconds(), operator, checksum.pairs(), checksum.sum())
            .replace(System.lineSeparator(), "\n");
    try {
      Files.writeString(
          file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * What it holds.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalStateException if a line is none of ours
   */
  Outputs read() {
    Outputs outputs = new Outputs();
    try {
      for (String line : Files.readAllLines(file)) {
        read(line, outputs);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return outputs;
  }

  private void read(String line, Outputs outputs) {
    String[] fields = line.split(" ", -1);
    try {
      outputs.add(
          fields[1],
          Long.parseLong(fields[0]),
          new Checksum(Long.parseLong(fields[2]), Long.parseUnsignedLong(fields[3], 16)));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException(
          "%s has the line \"%s\", but a line is a time, an operator, a count and a checksum: run it anew in an empty directory"
              .formatted(file, line),
          e);
    }
  }
}
