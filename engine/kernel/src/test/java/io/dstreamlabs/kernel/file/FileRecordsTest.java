package io.dstreamlabs.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecordsTest {
  @TempDir Path directory;

  @Test
  void records_have_the_length_that_was_asked_for_in_order() throws IOException {
    Iterator<byte[]> records = of(1, 2, 3, 4, 5, 6).records(2);

    assertThat(records.next()).containsExactly(1, 2);
    assertThat(records.next()).containsExactly(3, 4);
    assertThat(records.next()).containsExactly(5, 6);
    assertThat(records.hasNext()).isFalse();
    assertThatThrownBy(records::next).isExactlyInstanceOf(NoSuchElementException.class);
  }

  @Test
  void file_without_bytes_has_no_record() throws IOException {
    assertThat(of().records(4).hasNext()).isFalse();
  }

  @Test
  void records_come_whole_wherever_the_pieces_end() throws IOException {
    for (int length : new int[] {1, 3, FileLines.PIECE - 1, FileLines.PIECE, FileLines.PIECE + 1}) {
      byte[] bytes = new byte[length * Math.max(3, 2 * FileLines.PIECE / length)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (i % 251);
      }
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      of(bytes)
          .records(length)
          .forEachRemaining(
              record -> {
                assertThat(record).hasSize(length);
                joined.writeBytes(record);
              });

      assertThat(joined.toByteArray()).as("records of " + length).isEqualTo(bytes);
    }
  }

  @Test
  void part_of_a_record_is_an_error_that_names_the_file() throws IOException {
    ArrivedFile file = of(1, 2, 3);

    assertThatThrownBy(() -> file.records(2))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the file %s has 3 bytes, but must have a multiple of recordLength, 2: it holds a part of a record"
                .formatted(directory.resolve("file")));
  }

  private ArrivedFile of(int... bytes) throws IOException {
    byte[] small = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      small[i] = (byte) bytes[i];
    }
    return of(small);
  }

  private ArrivedFile of(byte[] bytes) throws IOException {
    return ArrivedFile.at(Files.write(directory.resolve("file"), bytes)).orElseThrow();
  }
}
