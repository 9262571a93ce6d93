package io.dstreamlabs.autograder.intake;

import static io.dstreamlabs.autograder.intake.Handed.KEYS;
import static io.dstreamlabs.autograder.intake.Handed.WINDOWS;
import static io.dstreamlabs.autograder.intake.Handed.file;
import static io.dstreamlabs.autograder.intake.Handed.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeOfFoldersTest {
  @TempDir Path temp;
  private Path doe;

  @BeforeEach
  void a_folder() throws IOException {
    doe = Files.createDirectory(temp.resolve("doe"));
  }

  private void assertRejected(String message) {
    IntakeResult result = take(doe);
    assertThat(result.message()).isEqualTo(message);
    assertThat(result.status()).isEqualTo(SubmissionStatus.REJECTED);
    assertThat(result.isAccepted()).isFalse();
    assertThat(result.sources()).isEmpty();
  }

  private void assertNotCompilable(String message) {
    IntakeResult result = take(doe);
    assertThat(result.message()).isEqualTo(message);
    assertThat(result.status()).isEqualTo(SubmissionStatus.COMPILE_ERROR);
    assertThat(result.sources()).isEmpty();
  }

  @Test
  void the_labs_sources_are_taken_by_their_paths_in_the_lab() {
    file(doe, WINDOWS, "class Windows {}");
    file(doe, KEYS, "class Keys {} // größer");
    IntakeResult result = take(doe);
    assertThat(result.sources())
        .containsExactly(
            entry(KEYS, "class Keys {} // größer"), entry(WINDOWS, "class Windows {}"));
    assertThat(result.ignoredFiles()).isEmpty();
    assertThat(result.notes()).isEmpty();
    assertThat(result.status()).isEqualTo(SubmissionStatus.GRADED);
    assertThat(result.message()).isEmpty();
  }

  @Test
  void one_of_the_labs_sources_is_enough() {
    file(doe, KEYS, "k");
    assertThat(take(doe).sources()).containsOnlyKeys(KEYS);
  }

  @Test
  void one_enclosing_folder_is_tolerated() {
    file(doe, "lab05 final/" + WINDOWS, "w");
    file(doe, "lab05 final/README.md", "r");
    IntakeResult result = take(doe);
    assertThat(result.sources()).containsExactly(entry(WINDOWS, "w"));
    assertThat(result.ignoredFiles()).containsExactly("lab05 final/README.md");
  }

  @Test
  void a_file_beside_the_enclosing_folder_is_ignored() {
    file(doe, "lab/" + WINDOWS, "w");
    file(doe, "cover.txt", "c");
    IntakeResult result = take(doe);
    assertThat(result.sources()).containsOnlyKeys(WINDOWS);
    assertThat(result.ignoredFiles()).containsExactly("cover.txt");
  }

  @Test
  void sources_at_the_top_count_before_those_in_a_folder() {
    file(doe, WINDOWS, "new");
    file(doe, "old/" + WINDOWS, "old");
    IntakeResult result = take(doe);
    assertThat(result.sources()).containsExactly(entry(WINDOWS, "new"));
    assertThat(result.ignoredFiles()).containsExactly("old/" + WINDOWS);
  }

  @Test
  void two_folders_with_the_labs_sources_are_refused() {
    file(doe, "old/" + WINDOWS, "w");
    file(doe, "new/" + WINDOWS, "w");
    assertRejected(
        "'new/' and 'old/' both hold the lab's files: keep the one that is to be graded");
  }

  @Test
  void two_enclosing_folders_are_one_too_many() {
    file(doe, "a/b/" + WINDOWS, "w");
    assertRejected(
        "none of the lab's sources is there: expected src/main/java/lab/Windows.java and the lab's"
            + " other sources, found it in 'a/b'. Hand in that folder itself: one folder around the lab's"
            + " is the most");
  }

  @Test
  void sources_without_their_folders_are_refused_with_the_cure() {
    file(doe, "Windows.java", "w");
    file(doe, "Keys.java", "k");
    assertRejected(
        "none of the lab's sources is there: expected src/main/java/lab/Windows.java and the lab's"
            + " other sources, found 'Windows.java'. Keep the folders: zip the folder src of the lab,"
            + " not what is in it");
  }

  @Test
  void a_name_in_wrong_capitals_is_refused_with_the_right_ones() {
    file(doe, "src/main/java/lab/windows.java", "w");
    assertRejected(
        "none of the lab's sources is there: expected src/main/java/lab/Windows.java and the lab's"
            + " other sources, found 'src/main/java/lab/windows.java'. Rename it to Windows.java, with"
            + " capitals as they are here");
  }

  @Test
  void class_files_only_are_refused() {
    file(doe, "lab/Windows.class", "c");
    assertRejected(
        "none of the lab's sources is there: expected src/main/java/lab/Windows.java and the lab's"
            + " other sources, found 'lab/Windows.class'. Hand in the .java files");
  }

  @Test
  void an_archive_in_the_folder_is_not_looked_into() {
    new ZipBytes().stored(WINDOWS, "w").writeTo(doe.resolve("lab.zip"));
    assertRejected(
        "none of the lab's sources is there: expected src/main/java/lab/Windows.java and the lab's"
            + " other sources, found the archive 'lab.zip'. Hand in what is in it, not an archive of an"
            + " archive");
  }

  @Test
  void files_of_something_else_are_named() {
    for (String name : new String[] {"A.java", "b.txt", "c.txt", "d.txt", "e.txt"}) {
      file(doe, name, "");
    }
    assertRejected(
        "none of the lab's sources is there: expected src/main/java/lab/Windows.java and the lab's"
            + " other sources, found 'A.java', 'b.txt', 'c.txt' and 2 more. Hand in the lab's folder, or"
            + " a zip of it");
  }

  @Test
  void an_empty_folder_is_refused() {
    assertRejected(
        "none of the lab's sources is there: expected src/main/java/lab/Windows.java and the lab's"
            + " other sources, found no file at all. Hand in the lab's folder, or a zip of it");
  }

  @Test
  void a_lab_of_one_source_has_no_other_ones() {
    LabFiles one = new LabFiles(java.util.List.of(WINDOWS), "lab", "lab.Windows");
    assertThat(new Intake().take(doe, one).message())
        .isEqualTo(
            "none of the lab's sources is there: expected src/main/java/lab/Windows.java, found no"
                + " file at all. Hand in the lab's folder, or a zip of it");
  }

  @Test
  void a_new_helper_class_in_the_labs_package_is_taken() {
    file(doe, WINDOWS, "w");
    file(doe, "src/main/java/lab/Ring.java", "r");
    assertThat(take(doe).sources()).containsOnlyKeys(WINDOWS, "src/main/java/lab/Ring.java");
  }

  @Test
  void everything_else_is_listed_and_ignored() {
    file(doe, WINDOWS, "w");
    for (String path :
        new String[] {
          "pom.xml",
          "src/main/java/module-info.java",
          "src/main/java/lab/package-info.java",
          "src/main/java/lab/module-info.java",
          "src/main/java/lab/Windows (1).java",
          "src/main/java/lab/.java",
          "src/main/java/lab/Windows.class",
          "src/main/java/lab/deep/Ring.java",
          "src/main/java/io/dstreamlabs/kernel/DStream.java",
          "src/test/java/lab/WindowsTest.java",
          "sources.zip"
        }) {
      file(doe, path, "x");
    }
    IntakeResult result = take(doe);
    assertThat(result.sources()).containsOnlyKeys(WINDOWS);
    assertThat(result.ignoredFiles())
        .containsExactly(
            "pom.xml",
            "sources.zip",
            "src/main/java/io/dstreamlabs/kernel/DStream.java",
            "src/main/java/lab/.java",
            "src/main/java/lab/Windows (1).java",
            "src/main/java/lab/Windows.class",
            "src/main/java/lab/deep/Ring.java",
            "src/main/java/lab/module-info.java",
            "src/main/java/lab/package-info.java",
            "src/main/java/module-info.java",
            "src/test/java/lab/WindowsTest.java");
  }

  @Test
  void a_helper_whose_name_is_no_class_name_is_ignored() {
    file(doe, WINDOWS, "w");
    file(doe, "src/main/java/lab/1Ring.java", "r");
    assertThat(take(doe).ignoredFiles()).containsExactly("src/main/java/lab/1Ring.java");
  }

  @Test
  void the_labs_given_files_cannot_be_replaced() {
    file(doe, WINDOWS, "w");
    file(doe, "src/main/java/lab/Operators.java", "mine");
    IntakeResult result = take(doe);
    assertThat(result.sources()).containsOnlyKeys(WINDOWS);
    assertThat(result.ignoredFiles()).containsExactly("src/main/java/lab/Operators.java");
  }

  @Test
  void the_entry_cannot_be_replaced_even_if_only_its_name_is_known() {
    LabFiles lab = new LabFiles(java.util.List.of(WINDOWS), "lab", "lab.Plug");
    file(doe, WINDOWS, "w");
    file(doe, "src/main/java/lab/plug.java", "in other capitals");
    assertThat(new Intake().take(doe, lab).sources()).containsOnlyKeys(WINDOWS);
  }

  @Test
  void what_systems_and_build_tools_leave_behind_is_not_mentioned() {
    file(doe, WINDOWS, "w");
    for (String path :
        new String[] {
          ".DS_Store",
          "__MACOSX/src/._Windows.java",
          ".git/config",
          "target/classes/A.class",
          ".idea/x.xml",
          "src/._main"
        }) {
      file(doe, path, "x");
    }
    IntakeResult result = take(doe);
    assertThat(result.sources()).containsOnlyKeys(WINDOWS);
    assertThat(result.ignoredFiles()).isEmpty();
  }

  @Test
  void ignored_files_are_listed_up_to_50() {
    file(doe, WINDOWS, "w");
    for (int i = 0; i < 53; i++) {
      file(doe, "a%02d.txt".formatted(i), "");
    }
    assertThat(take(doe).ignoredFiles())
        .hasSize(51)
        .startsWith("a00.txt", "a01.txt")
        .endsWith("a49.txt", "and 3 more");
  }

  @Test
  void names_are_shown_without_tricks() {
    file(doe, WINDOWS, "w");
    file(doe, "x\u202Etxt.exe", "");
    assertThat(take(doe).ignoredFiles()).containsExactly("x\\u202etxt.exe");
  }

  @Test
  void a_symbolic_link_is_refused() throws IOException {
    file(doe, KEYS, "k");
    Path secret = file(temp, "secret/Windows.java", "s");
    Files.createSymbolicLink(doe.resolve(WINDOWS), secret);
    assertRejected(
        "'src/main/java/lab/Windows.java' is a link, but only files and folders may be handed in: put"
            + " a copy of the file there");
  }

  @Test
  void a_linked_folder_is_refused() throws IOException {
    Path other = temp.resolve("other");
    file(other, WINDOWS, "w");
    Files.createSymbolicLink(doe.resolve("src"), other.resolve("src"));
    assertRejected(
        "'src' is a link, but only files and folders may be handed in: put a copy of the file there");
  }

  @Test
  void a_hard_link_is_refused() throws IOException {
    file(doe, KEYS, "k");
    Path secret = file(temp, "secret/Windows.java", "s");
    Files.createLink(doe.resolve(WINDOWS), secret);
    assertRejected(
        "'src/main/java/lab/Windows.java' is a hard link, but only files and folders may be handed in:"
            + " put a copy of the file there");
  }

  @Test
  void a_submission_that_is_itself_a_link_is_refused() throws IOException {
    file(doe, WINDOWS, "w");
    Path link = Files.createSymbolicLink(temp.resolve("roe"), doe);
    IntakeResult result = take(link);
    assertThat(result.message())
        .isEqualTo("'roe' is a link: hand in a folder or a .zip of the lab itself");
    assertThat(result.status()).isEqualTo(SubmissionStatus.REJECTED);
  }

  @Test
  void a_file_that_is_no_zip_is_refused() {
    Path tar = file(temp, "roe.tar.gz", "not a zip");
    assertThat(take(tar).message())
        .isEqualTo(
            "'roe.tar.gz' is no zip, and no folder: hand in the lab's folder, or a .zip of it");
    Path empty = file(temp, "poe.zip", "");
    assertThat(take(empty).message())
        .isEqualTo("'poe.zip' is no zip, and no folder: hand in the lab's folder, or a .zip of it");
  }

  @Test
  void a_submission_that_has_gone_is_the_graders_trouble() {
    Path gone = temp.resolve("gone");
    assertThatThrownBy(() -> take(gone))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read " + gone);
  }

  @Test
  void names_that_differ_only_in_case_are_refused() {
    file(doe, WINDOWS, "w");
    file(doe, "src/main/java/lab/ring.java", "r");
    file(doe, "src/main/java/lab/Ring.java", "R");
    String[] either = {"Ring.java", "ring.java"};
    assertThat(take(doe).message())
        .isIn(caseClash(either[0], either[1]), caseClash(either[1], either[0]));
  }

  private static String caseClash(String one, String other) {
    return "'src/main/java/lab/%s' and 'src/main/java/lab/%s' differ only in case or in how an accent is written: rename one of them"
        .formatted(one, other);
  }

  @Test
  void a_source_that_is_not_utf8_is_a_compile_error_with_its_place() {
    file(doe, WINDOWS, "// gr\u00F6\u00DFer".getBytes(StandardCharsets.ISO_8859_1));
    assertNotCompilable(
        "'src/main/java/lab/Windows.java' is not UTF-8: byte 0xF6 at offset 5. Save it as UTF-8 and"
            + " hand in again");
  }

  @Test
  void a_source_that_ends_within_a_character_is_not_utf8() {
    file(doe, WINDOWS, new byte[] {'/', '/', (byte) 0xE2, (byte) 0x82});
    assertNotCompilable(
        "'src/main/java/lab/Windows.java' is not UTF-8: byte 0xE2 at offset 2. Save it as UTF-8 and"
            + " hand in again");
  }

  @Test
  void utf16_is_recognised() {
    file(doe, WINDOWS, "class W {}".getBytes(StandardCharsets.UTF_16));
    assertNotCompilable(
        "'src/main/java/lab/Windows.java' is not UTF-8: byte 0xFE at offset 0 (it looks like UTF-16)."
            + " Save it as UTF-8 and hand in again");
  }

  @Test
  void a_byte_order_mark_is_stripped() {
    file(doe, WINDOWS, "\uFEFFclass W {}");
    assertThat(take(doe).sources()).containsExactly(entry(WINDOWS, "class W {}"));
  }

  @Test
  void an_ignored_file_may_be_in_any_encoding() {
    file(doe, WINDOWS, "w");
    file(doe, "notes.txt", new byte[] {(byte) 0xFF});
    file(doe, "src/test/java/ATest.java", new byte[] {(byte) 0xFF});
    assertThat(take(doe).isAccepted()).isTrue();
  }

  @Test
  void a_source_of_256_kb_is_taken_and_one_byte_more_is_a_compile_error() {
    file(doe, WINDOWS, "x".repeat(256 * 1024));
    assertThat(take(doe).isAccepted()).isTrue();
    file(doe, WINDOWS, "x".repeat(256 * 1024 + 1));
    assertNotCompilable(
        "'src/main/java/lab/Windows.java' has 262145 bytes, but a source may have at most 256 KB: split"
            + " it, or take out what is not needed");
  }

  @Test
  void text_that_turns_around_is_noted_for_the_instructor() {
    file(doe, WINDOWS, "class W {\n  // \u202E x\n}");
    IntakeResult result = take(doe);
    assertThat(result.isAccepted()).isTrue();
    assertThat(result.notes())
        .containsExactly(
            "src/main/java/lab/Windows.java:2: the invisible character U+202E changes the order in"
                + " which text is shown");
  }

  @Test
  void code_hidden_by_an_escape_is_noted_for_the_instructor() {
    file(doe, WINDOWS, "/* \\u002a/ evil(); /* */");
    assertThat(take(doe).notes())
        .containsExactly(
            "src/main/java/lab/Windows.java:1: \\u002a is a plain character written as an escape, which"
                + " can hide code");
  }

  @Test
  void the_last_plain_letter_can_hide_code_too() {
    file(doe, WINDOWS, "// \\u007a");
    assertThat(take(doe).notes())
        .containsExactly(
            "src/main/java/lab/Windows.java:1: \\u007a is a plain character written as an escape, which"
                + " can hide code");
  }

  @Test
  void a_name_of_120_characters_is_shown_whole() {
    file(doe, WINDOWS, "w");
    file(doe, "x".repeat(120), "");
    assertThat(take(doe).ignoredFiles()).containsExactly("x".repeat(120));
  }

  @Test
  void no_more_than_ten_notes_are_made() {
    for (int i = 0; i < 6; i++) {
      file(doe, "src/main/java/lab/Helper" + i + ".java", "// \u202E \\u0041");
    }
    file(doe, WINDOWS, "w");
    assertThat(take(doe).notes())
        .hasSize(10)
        .last()
        .asString()
        .startsWith("src/main/java/lab/Helper4.java:1: \\u0041 is a plain character");
  }

  @Test
  void an_escaped_umlaut_is_no_news() {
    file(doe, WINDOWS, "String s = \"\\u00e4\";");
    assertThat(take(doe).notes()).isEmpty();
  }
}
