package io.dstreamlabs.autograder.intake;

import static io.dstreamlabs.autograder.intake.Handed.KEYS;
import static io.dstreamlabs.autograder.intake.Handed.WINDOWS;
import static io.dstreamlabs.autograder.intake.Handed.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips that no honest program writes, or that hold what must not be handed in: refused, nothing is written. */
class EvilZipsTest {
  private static final String ANEW = ". Zip the lab's folder anew and hand in again";
  private static final int REGULAR = 0100644;

  @TempDir Path temp;

  private void assertRejected(ZipBytes zip, String message) {
    assertRejected(zip.bytes(), message);
  }

  private void assertRejected(byte[] zip, String message) {
    IntakeResult result;
    try {
      result = take(Files.write(temp.resolve("doe.zip"), zip));
      try (Stream<Path> files = Files.list(temp)) {
        assertThat(files).containsExactly(temp.resolve("doe.zip"));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(result.message()).isEqualTo(message);
    assertThat(result.status()).isEqualTo(SubmissionStatus.REJECTED);
    assertThat(result.sources()).isEmpty();
  }

  private static ZipBytes honest() {
    return new ZipBytes().stored(WINDOWS, "w");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../evil.java          | ../evil.java          | leads out of the submission by ..",
        "a/../../evil.java     | a/../../evil.java     | leads out of the submission by ..",
        "a/..                  | a/..                  | leads out of the submission by ..",
        "__MACOSX/../../x      | __MACOSX/../../x      | leads out of the submission by ..",
        "/etc/passwd           | /etc/passwd           | is absolute, but must be relative",
        "C:/Windows/x          | C:/Windows/x          | is absolute, but must be relative",
        "c:x                   | c:x                   | is absolute, but must be relative",
        "C:\\x                 | C:\\x                 | holds a backslash, but folders are separated by /",
        "..\\x                 | ..\\x                 | holds a backslash, but folders are separated by /",
        "src\\main\\A.java     | src\\main\\A.java     | holds a backslash, but folders are separated by /",
        "~/x                   | ~/x                   | begins with ~, a home folder",
        "~root/x               | ~root/x               | begins with ~, a home folder",
      })
  void zip_slip_is_refused(String path, String shown, String why) {
    assertRejected(
        honest().stored(path, "x"),
        "the path '"
            + shown
            + "' "
            + why
            + ": zip the lab's folder anew with your system's own program");
  }

  @Test
  void a_nul_in_a_path_is_refused() {
    assertRejected(
        honest().stored("A.java\0.txt", "x"),
        "the path 'A.java\\u0000.txt' holds a NUL character: zip the lab's folder anew with your"
            + " system's own program");
  }

  @Test
  void an_empty_path_is_refused() {
    assertRejected(
        honest().stored("", "x"),
        "the path '' is empty: zip the lab's folder anew with your system's own program");
    assertRejected(
        honest().stored(".", "x"), "the zip cannot be used: '.' is a file without a name" + ANEW);
  }

  @Test
  void endless_paths_are_refused_and_shown_short() {
    assertRejected(
        honest().stored("x".repeat(501), "x"),
        "the path '"
            + "x".repeat(120)
            + "…' has 501 characters, but at most 500 are allowed: zip the lab's folder anew with your"
            + " system's own program");
    assertRejected(
        honest().stored("d/".repeat(30) + "x", "x"),
        "the path '"
            + "d/".repeat(30)
            + "x' is 31 folders deep, but at most 30 are allowed: zip the lab's folder anew with your"
            + " system's own program");
  }

  @Test
  void a_path_of_500_characters_in_30_folders_is_taken() {
    ZipBytes zip = honest().stored("x".repeat(500), "x").stored("d/".repeat(29) + "x", "x");
    assertThat(take(zip.writeTo(temp.resolve("doe.zip"))).ignoredFiles())
        .containsExactly("d/".repeat(29) + "x", "x".repeat(120) + "…");
  }

  @Test
  void a_symbolic_link_is_refused() {
    assertRejected(
        honest().stored(KEYS, "/etc/passwd").mode(0120777),
        "'src/main/java/lab/Keys.java' is a link, but only files and folders may be handed in: put a"
            + " copy of the file there");
  }

  @ParameterizedTest
  @ValueSource(ints = {0020644, 0060644, 0010644, 0140644})
  void devices_pipes_and_sockets_are_refused(int mode) {
    assertRejected(
        honest().stored(KEYS, "").mode(mode),
        "'src/main/java/lab/Keys.java' is neither a file nor a folder, but only files and folders may"
            + " be handed in: put a copy of the file there");
  }

  @Test
  void plain_files_and_folders_with_unix_modes_are_taken() {
    ZipBytes zip =
        new ZipBytes().stored("src/", "").mode(0040755).stored(WINDOWS, "w").mode(REGULAR);
    assertThat(take(zip.writeTo(temp.resolve("doe.zip"))).sources()).containsOnlyKeys(WINDOWS);
  }

  @Test
  void two_files_of_one_name_are_refused() {
    assertRejected(
        honest().stored(WINDOWS, "another"),
        "'src/main/java/lab/Windows.java' is there twice: keep one of the two");
    assertRejected(
        honest().stored("./" + WINDOWS, "another"),
        "'src/main/java/lab/Windows.java' is there twice: keep one of the two");
  }

  @Test
  void names_that_differ_only_in_case_are_refused() {
    assertRejected(
        honest().stored("src/main/java/lab/WINDOWS.java", "x"),
        "'src/main/java/lab/Windows.java' and 'src/main/java/lab/WINDOWS.java' differ only in case or"
            + " in how an accent is written: rename one of them");
  }

  @Test
  void names_that_differ_only_in_how_an_accent_is_written_are_refused() {
    assertRejected(
        honest().stored("caf\u00e9.java", "x").stored("cafe\u0301.java", "y"),
        "'caf\u00e9.java' and 'cafe\u0301.java' differ only in case or in how an accent is written:"
            + " rename one of them");
  }

  @Test
  void a_bomb_is_refused_by_what_it_says() {
    assertRejected(
        honest().deflated("zeros.bin", new byte[1 << 20]),
        "'zeros.bin' is packed more than 100 times smaller than it is: take it out");
  }

  @Test
  void a_hundred_times_smaller_is_no_bomb_yet() {
    byte[] packed = new byte[1024];
    assertRejected(
        honest().deflated("z.bin", new byte[1]).packedAs(packed).sayingBytes(102_400),
        "the zip cannot be used: 'z.bin' is damaged" + ANEW);
    assertRejected(
        honest().deflated("z.bin", new byte[1]).packedAs(packed).sayingBytes(102_401),
        "'z.bin' is packed more than 100 times smaller than it is: take it out");
  }

  @Test
  void a_bomb_that_says_it_is_small_is_counted_while_it_is_read() {
    assertRejected(
        honest().deflated("zeros.bin", new byte[6 << 20]).sayingBytes(100),
        "'zeros.bin' is larger than 5 MB, the most that one file may have: take it out");
  }

  @Test
  void a_file_that_says_less_than_it_holds_is_refused() {
    assertRejected(
        honest().deflated("a.txt", new byte[200]).sayingBytes(100),
        "the zip cannot be used: 'a.txt' is not what its checksum and size say" + ANEW);
  }

  @Test
  void a_file_of_5_mb_is_read_and_one_byte_more_is_refused() {
    byte[] noise = noise(5 << 20);
    Path file = honest().stored(utf8("n.bin"), noise).writeTo(temp.resolve("doe.zip"));
    assertThat(take(file).isAccepted()).isTrue();
    assertRejected(
        honest().stored(utf8("n.bin"), Arrays.copyOf(noise, noise.length + 1)),
        "'n.bin' is larger than 5 MB, the most that one file may have: take it out");
  }

  @Test
  void all_files_together_are_counted_unpacked() {
    byte[] halfNoise = Arrays.copyOf(noise(1 << 20), 4 << 20);
    ZipBytes zip = honest();
    for (int i = 0; i < 5; i++) {
      zip.deflated(i + ".bin", halfNoise);
    }
    assertRejected(
        zip,
        "all files together are larger than 20 MB, the most that is allowed: hand in only the lab's"
            + " sources");
  }

  @Test
  void a_zip_above_20_mb_is_refused_before_it_is_looked_at() {
    byte[] zip = Arrays.copyOf(utf8("PK"), (20 << 20) + 1);
    assertRejected(
        zip,
        "'doe.zip' is larger than 20 MB, the most that a zip may have: hand in only the lab's sources");
  }

  @Test
  void a_zip_of_20_mb_is_looked_at() {
    byte[] zip = Arrays.copyOf(utf8("PK"), 20 << 20);
    assertRejected(zip, "the zip cannot be used: it is no zip, or its end is missing" + ANEW);
  }

  @Test
  void more_than_500_entries_are_refused() {
    ZipBytes zip = honest();
    for (int i = 0; i < 499; i++) {
      zip.stored(i + ".txt", "");
    }
    assertThat(take(zip.writeTo(temp.resolve("doe.zip"))).isAccepted()).isTrue();
    assertRejected(
        zip.stored("d/", ""),
        "more than 500 files and folders, but a submission has at most that many: hand in only the"
            + " lab's sources");
  }

  @Test
  void what_build_tools_left_does_not_count_but_is_not_endless() {
    ZipBytes zip = honest();
    for (int i = 0; i < 600; i++) {
      zip.stored("target/" + i, "");
    }
    assertThat(take(zip.writeTo(temp.resolve("doe.zip"))).isAccepted()).isTrue();
    for (int i = 600; i < 20_000; i++) {
      zip.stored("target/" + i, "");
    }
    assertRejected(
        zip,
        "more than 20000 files and folders, but a submission has at most that many: hand in only the"
            + " lab's sources");
  }

  @Test
  void overlapping_files_are_refused() {
    assertRejected(
        honest().stored(WINDOWS, "w").sharingTheFirst(),
        "the zip cannot be used: 'src/main/java/lab/Windows.java' overlaps another file" + ANEW);
  }

  @Test
  void two_names_for_one_file_are_refused() {
    assertRejected(
        honest().stored(KEYS, "w").sharingTheFirst(),
        "the zip cannot be used: 'src/main/java/lab/Keys.java' overlaps another file" + ANEW);
  }

  @Test
  void a_name_that_differs_from_the_table_of_contents_is_refused() {
    assertRejected(
        honest().localName("src/main/java/lab/Another.java"),
        "the zip cannot be used: 'src/main/java/lab/Windows.java' is described in two ways, at its"
            + " place and in the table of contents"
            + ANEW);
  }

  @Test
  void a_size_that_differs_from_the_table_of_contents_is_refused() {
    assertRejected(
        honest().sayingLocally(7),
        "the zip cannot be used: 'src/main/java/lab/Windows.java' is described in two ways, at its"
            + " place and in the table of contents"
            + ANEW);
  }

  @ParameterizedTest(name = "byte {0} of the file''s own header")
  @ValueSource(ints = {8, 14})
  void a_method_or_checksum_that_differs_from_the_table_of_contents_is_refused(int at) {
    byte[] zip = honest().bytes();
    zip[at]++;
    assertRejected(
        zip,
        "the zip cannot be used: 'src/main/java/lab/Windows.java' is described in two ways, at its"
            + " place and in the table of contents"
            + ANEW);
  }

  @ParameterizedTest(name = "byte {0} of the end record")
  @ValueSource(ints = {4, 6, 8})
  void a_part_of_a_split_zip_is_refused(int at) {
    byte[] zip = honest().bytes();
    zip[zip.length - 22 + at]++;
    assertRejected(zip, "the zip cannot be used: it is one of several parts" + ANEW);
  }

  /** What follows the data of a file is 24 bytes at most; the program of this test writes 16. */
  @Test
  void more_than_sizes_behind_a_file_is_refused() {
    ZipBytes zip = new ZipBytes().deflated(WINDOWS, utf8("w")).withDescriptor();
    Path file = zip.beforeTheTable("8 bytes.").writeTo(temp.resolve("doe.zip"));
    assertThat(take(file).isAccepted()).isTrue();
    assertRejected(
        new ZipBytes().deflated(WINDOWS, utf8("w")).withDescriptor().beforeTheTable("9 bytes ."),
        "the zip cannot be used: it holds something that its table of contents does not name"
            + ANEW);
  }

  @Test
  void a_file_that_the_table_of_contents_does_not_name_is_refused() {
    String message =
        "the zip cannot be used: it holds something that its table of contents does not name"
            + ANEW;
    assertRejected(honest().stored(KEYS, "k").hidden(), message);
    assertRejected(new ZipBytes().stored(KEYS, "k").hidden().stored(WINDOWS, "w"), message);
    assertRejected(honest().beforeTheTable("more"), message);
  }

  @Test
  void a_program_before_the_zip_is_refused() {
    assertRejected(
        honest().precededBy("PK-and-a-program"),
        "the zip cannot be used: its table of contents is not where its end record says" + ANEW);
  }

  @Test
  void a_table_of_contents_elsewhere_is_refused() {
    assertRejected(
        honest().tableSaidToBeLaterBy(1),
        "the zip cannot be used: its table of contents is not where its end record says" + ANEW);
  }

  @Test
  void an_encrypted_file_is_refused() {
    assertRejected(
        honest().stored(KEYS, "k").flag(0),
        "'src/main/java/lab/Keys.java' is encrypted: zip the lab's folder without a password");
  }

  @Test
  void encrypted_headers_are_refused() {
    assertRejected(
        honest().stored(KEYS, "k").flag(13),
        "'src/main/java/lab/Keys.java' is encrypted: zip the lab's folder without a password");
  }

  @Test
  void an_unusual_way_of_packing_is_refused() {
    assertRejected(
        honest().stored(KEYS, "k").method(14),
        "the zip cannot be used: 'src/main/java/lab/Keys.java' is packed by method 14, but must be"
            + " stored or deflated"
            + ANEW);
  }

  @Test
  void a_wrong_checksum_is_refused() {
    assertRejected(
        honest().sayingChecksum(1),
        "the zip cannot be used: 'src/main/java/lab/Windows.java' is not what its checksum and size"
            + " say"
            + ANEW);
  }

  @Test
  void damaged_data_is_refused() {
    assertRejected(
        new ZipBytes().deflated(WINDOWS, utf8("class Windows {}")).packedAs(new byte[] {7, 7, 7}),
        "the zip cannot be used: 'src/main/java/lab/Windows.java' is damaged" + ANEW);
    assertRejected(
        new ZipBytes().deflated(WINDOWS, utf8("class Windows {}")).packedAs(new byte[] {0x4B}),
        "the zip cannot be used: 'src/main/java/lab/Windows.java' ends in the middle" + ANEW);
  }

  @Test
  void data_behind_the_end_of_a_file_is_refused() {
    byte[] emptyBlockAndMore = {3, 0, 'x'};
    assertRejected(
        new ZipBytes().deflated(WINDOWS, new byte[0]).packedAs(emptyBlockAndMore),
        "the zip cannot be used: 'src/main/java/lab/Windows.java' is shorter than its packed size says"
            + ANEW);
  }

  @Test
  void a_folder_with_content_is_refused() {
    assertRejected(
        honest().stored("folder/", "x"),
        "the zip cannot be used: 'folder/' is a folder with content" + ANEW);
  }

  @Test
  void a_file_larger_than_4_gb_by_its_own_word_is_refused() {
    assertRejected(
        honest().stored("big", "").sayingBytes(0xFFFFFFFFL),
        "the zip cannot be used: 'big' is marked as larger than 4 GB" + ANEW);
  }

  @Test
  void a_zip_without_its_end_is_refused() {
    byte[] whole = honest().stored(KEYS, "k").bytes();
    assertRejected(
        Arrays.copyOf(whole, whole.length / 2),
        "the zip cannot be used: it is no zip, or its end is missing" + ANEW);
  }

  @Test
  void whatever_bytes_are_flipped_the_answer_is_a_sentence() {
    long seed = 5;
    byte[] whole = honest().deflated(KEYS, utf8("class Keys {}")).withDescriptor().bytes();
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      byte[] flipped = whole.clone();
      for (int i = 0; i <= random.nextInt(3); i++) {
        flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
      }
      Parcel parcel = new Parcel(IntakeLimits.standard());
      String answer = "";
      try {
        ZipReader.read(flipped, IntakeLimits.standard(), parcel);
      } catch (Refused e) {
        answer = e.getMessage();
      }
      assertThat(answer.isEmpty() ? parcel.files().size() : answer.length())
          .as("seed %d, round %d", seed, round)
          .isPositive();
    }
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    return noise;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
