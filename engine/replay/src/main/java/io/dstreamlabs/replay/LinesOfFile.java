package io.dstreamlabs.replay;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a text; of a dataset its rows without their timestamps, cells parted by a space. */
final class LinesOfFile {
  private static final String DATASET = "timestamp_ms,";

  private LinesOfFile() {}

  /**
   * The lines of {@code file}.
   *
   * @throws IllegalArgumentException if it cannot be read, is not UTF-8 or is a broken dataset; the
   *     message names it
   */
  static List<String> read(Path file) {
    String text = text(file);
    return text.startsWith(DATASET)
        ? rows(String.valueOf(file.getFileName()), text)
        : text.lines().toList();
  }

  private static List<String> rows(String name, String text) {
    String header = text.lines().findFirst().orElseThrow();
    String[] columns = header.substring(DATASET.length()).split(",", -1);
    Dataset dataset =
        Dataset.parse(name, text, Arrays.stream(columns).map(Column::text).toArray(Column[]::new));
    return dataset.rows().stream()
        .map(row -> Arrays.stream(columns).map(row::text).collect(Collectors.joining(" ")))
        .map(line -> line.replace('\n', ' '))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8: save it as UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
