package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesOfFileTest {
  @TempDir private Path folder;

  @Test
  void a_text_is_its_lines() throws IOException {
    assertThat(LinesOfFile.read(file("notes.txt", "to be\r\n\nor not → be")))
        .containsExactly("to be", "", "or not → be");
    assertThat(LinesOfFile.read(file("empty.txt", ""))).isEmpty();
  }

  @Test
  void a_dataset_is_its_rows_without_timestamps() throws IOException {
    assertThat(
            LinesOfFile.read(
                file(
                    "stops.csv",
                    "timestamp_ms,stop,line\n7000,A,\"4, late\"\n8000,B,\"two\nlines\"\n")))
        .containsExactly("A 4, late", "B two lines");
  }

  @Test
  void a_table_without_timestamps_is_a_text() throws IOException {
    assertThat(LinesOfFile.read(file("stops.csv", "stop,line\nA,4\n")))
        .containsExactly("stop,line", "A,4");
  }

  @Test
  void a_broken_dataset_is_refused_with_its_line() throws IOException {
    Path file = file("stops.csv", "timestamp_ms,stop\n7000,A\n6000,B\n");
    assertRefused(
        file,
        "stops.csv:3: timestamp_ms is 6000, but must not be before that of the row above, 7000: sort the rows by time");
  }

  @Test
  void what_is_not_there_or_no_utf8_or_no_file_is_refused() throws IOException {
    assertRefused(folder.resolve("no.txt"), "there is no file " + folder.resolve("no.txt"));
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "Zürich".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(latin, latin + " is not UTF-8: save it as UTF-8");
    assertThatThrownBy(() -> LinesOfFile.read(folder))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cannot read " + folder);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> LinesOfFile.read(file))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
