package io.dstreamlabs.autograder.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.replay.TimelinePicture;
import io.dstreamlabs.testkit.Marbles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final RunKey KEY = new RunKey("k1");

  private static final Picture PICTURE =
      TimelinePicture.of(500, 3)
          .title("a \"title\"")
          .input("in", Marbles.batches("a:{1,2} | . | -"))
          .expected(Marbles.timeline("a | . | -", 500))
          .yours(new Timeline(List.of(new Timeline.Entry(500, Collections.nCopies(30, "ä\n")))))
          .mark(500, "at 500 ms: too many")
          .remark("a remark")
          .picture();

  @TempDir Path out;
  @TempDir Path submissions;
  private Path file;
  private Candidate doe;

  @BeforeEach
  void a_submission() throws IOException {
    file = out.resolve("journal.jsonl");
    doe = new Candidate("doe", Files.createDirectory(submissions.resolve("doe")));
    Files.writeString(doe.source().resolve("Windows.java"), "class Windows {}");
  }

  private static SubmissionResult result(String name, SubmissionStatus status, String fingerprint) {
    TestResult test =
        new TestResult(
            "5.1",
            "WindowTest.a",
            "a \"quoted\"\nname",
            2,
            3,
            Verdict.WRONG_ANSWER,
            "rule ä \uD83D\uDE00",
            "cause \u2028",
            "java.lang.Error",
            "Windows.java:3",
            PICTURE,
            1,
            Long.MAX_VALUE,
            "half a pair \uD800 and NUL \0");
    return new SubmissionResult(
        name,
        "lab05",
        status,
        "two\nlines",
        List.of(test),
        List.of("a.txt"),
        List.of("note"),
        "full (bubblewrap)",
        fingerprint,
        7);
  }

  private void write(RunKey key, SubmissionStatus status) {
    try (Journal journal = Journal.open(file, key, Reading.FRESH)) {
      journal.finished(result("doe", status, journal.fingerprint(doe)));
    }
  }

  private boolean stillCounts(RunKey key) {
    try (Journal journal = Journal.open(file, key, Reading.RESUME)) {
      return journal.earlier(doe, journal.fingerprint(doe)).isPresent();
    }
  }

  @Test
  void a_result_comes_back_exactly_as_it_was() {
    write(KEY, SubmissionStatus.GRADED);
    try (Journal journal = Journal.open(file, KEY, Reading.RESUME)) {
      String fingerprint = journal.fingerprint(doe);
      assertThat(journal.earlier(doe, fingerprint))
          .contains(result("doe", SubmissionStatus.GRADED, fingerprint));
    }
  }

  @Test
  void a_line_is_in_the_file_when_finished_returns() throws IOException {
    try (Journal journal = Journal.open(file, KEY, Reading.FRESH)) {
      assertThat(Files.readString(file)).isEmpty();
      journal.finished(result("doe", SubmissionStatus.GRADED, "f"));
      assertThat(Files.readString(file))
          .startsWith("{\"submission\":\"doe\",\"lab\":\"lab05\",\"status\":\"GRADED\",")
          .endsWith("\"fingerprint\":\"f\",\"millis\":7}\n")
          .matches(text -> text.chars().allMatch(c -> c < 128), "is ASCII");
    }
  }

  @Test
  void a_resumed_journal_goes_on_behind_its_last_line() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    try (Journal journal = Journal.open(file, KEY, Reading.RESUME)) {
      journal.finished(result("roe", SubmissionStatus.GRADED, "f"));
    }
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(stillCounts(KEY)).isTrue();
  }

  @Test
  void a_later_line_counts_instead_of_an_earlier_one() {
    try (Journal journal = Journal.open(file, KEY, Reading.FRESH)) {
      journal.finished(result("doe", SubmissionStatus.GRADED, journal.fingerprint(doe)));
      journal.finished(result("doe", SubmissionStatus.GRADED, "of other sources"));
    }
    assertThat(stillCounts(KEY)).isFalse();
  }

  @Test
  void a_fresh_journal_puts_the_old_one_aside() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    String old = Files.readString(file);
    Journal.open(file, KEY, Reading.FRESH).close();
    assertThat(Files.readString(file)).isEmpty();
    assertThat(Files.readString(out.resolve("journal.jsonl.previous"))).isEqualTo(old);
  }

  @Test
  void resuming_without_a_journal_begins_one() {
    assertThat(stillCounts(KEY)).isFalse();
  }

  @Test
  void a_torn_last_line_is_cut_off_wherever_it_was_torn() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    byte[] whole = Files.readAllBytes(file);
    for (int torn = 1; torn < whole.length; torn++) {
      Files.write(file, whole);
      Files.write(file, java.util.Arrays.copyOf(whole, torn), StandardOpenOption.APPEND);
      assertThat(stillCounts(KEY)).as("torn after %d bytes", torn).isTrue();
      assertThat(Files.readAllBytes(file)).as("torn after %d bytes", torn).isEqualTo(whole);
    }
  }

  @Test
  void a_damaged_line_stops_the_run_and_names_the_place() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    String line = Files.readString(file);
    for (String damage :
        new String[] {"x", "", "null", "{}", "[1]", line.strip() + "}", line.replace("7}", "}")}) {
      Files.writeString(file, line + damage.strip() + "\n" + line);
      assertThatThrownBy(() -> Journal.open(file, KEY, Reading.RESUME))
          .as("line '%s'", damage)
          .isExactlyInstanceOf(WrongUsage.class)
          .hasMessage(
              file + ", line 2: damaged. Delete the line, and its submission is judged again");
    }
  }

  @Test
  void a_line_without_one_of_its_numbers_is_damaged() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    String line = Files.readString(file);
    assertThat(line).contains(",\"millis\":7");
    Files.writeString(file, line.replace(",\"millis\":7", ""));
    assertThatThrownBy(() -> Journal.open(file, KEY, Reading.RESUME))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(
            file + ", line 1: damaged. Delete the line, and its submission is judged again");
  }

  @Test
  void a_line_whose_picture_is_a_text_as_it_once_was_is_read() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    String line = Files.readString(file);
    String older =
        line.replaceFirst("\"picture\":\\{.*\"remarks\":[^}]*}", "\"picture\":\"in  a\\\\n\"");
    assertThat(older).contains("\"picture\":\"in  a\\n\",\"cpuMillis\"");
    Files.writeString(file, older);
    assertThat(stillCounts(KEY)).isTrue();
  }

  @Test
  void a_line_whose_picture_is_a_number_is_damaged() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    String line = Files.readString(file);
    Files.writeString(
        file, line.replaceFirst("\"picture\":\\{.*\"remarks\":[^}]*}", "\"picture\":7"));
    assertThatThrownBy(() -> Journal.open(file, KEY, Reading.RESUME))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessageEndingWith(
            "journal.jsonl, line 1: damaged. Delete the line, and its submission is judged again");
  }

  @Test
  void a_journal_that_cannot_be_read_is_not_left_locked() throws IOException {
    Files.writeString(file, "x\n");
    assertThatThrownBy(() -> Journal.open(file, KEY, Reading.RESUME))
        .isExactlyInstanceOf(WrongUsage.class);
    Journal.open(file, KEY, Reading.FRESH).close();
    assertThat(Files.readString(file)).isEmpty();
  }

  @Test
  void two_runs_into_one_folder_are_wrong_usage() {
    try (Journal first = Journal.open(file, KEY, Reading.FRESH)) {
      assertThatThrownBy(() -> Journal.open(file, KEY, Reading.RESUME))
          .isExactlyInstanceOf(WrongUsage.class)
          .hasMessage(
              file + " is in use by another run: wait until it has ended, or choose another --out");
      first.finished(result("doe", SubmissionStatus.GRADED, first.fingerprint(doe)));
    }
    assertThat(stillCounts(KEY)).isTrue();
  }

  @Test
  void what_was_not_judged_is_judged_again() {
    write(KEY, SubmissionStatus.NOT_JUDGED);
    assertThat(stillCounts(KEY)).isFalse();
  }

  @Test
  void another_run_key_makes_the_result_void() {
    write(KEY, SubmissionStatus.GRADED);
    assertThat(stillCounts(new RunKey("k2"))).isFalse();
    assertThat(stillCounts(KEY)).isTrue();
  }

  @Test
  void the_same_files_of_another_student_have_a_fingerprint_of_their_own() {
    try (Journal journal = Journal.open(file, KEY, Reading.FRESH)) {
      assertThat(journal.fingerprint(new Candidate("roe", doe.source())))
          .isNotEqualTo(journal.fingerprint(doe));
    }
  }

  @Test
  void a_changed_file_makes_the_result_void() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    Files.writeString(doe.source().resolve("Windows.java"), "class Windows { }");
    assertThat(stillCounts(KEY)).isFalse();
    Files.writeString(doe.source().resolve("Windows.java"), "class Windows {}");
    assertThat(stillCounts(KEY)).isTrue();
  }

  @Test
  void a_new_moved_or_empty_file_makes_the_result_void() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    Path added = Files.createFile(doe.source().resolve("empty"));
    assertThat(stillCounts(KEY)).isFalse();
    Files.delete(added);
    Path moved = doe.source().resolve("Fenster.java");
    Files.move(doe.source().resolve("Windows.java"), moved);
    assertThat(stillCounts(KEY)).isFalse();
    Files.move(moved, doe.source().resolve("Windows.java"));
    assertThat(stillCounts(KEY)).isTrue();
  }

  @Test
  void an_empty_folder_more_makes_the_result_void() throws IOException {
    write(KEY, SubmissionStatus.GRADED);
    Files.createDirectory(doe.source().resolve("empty"));
    assertThat(stillCounts(KEY)).isFalse();
  }

  @Test
  void a_changed_zip_makes_the_result_void() throws IOException {
    Candidate zip = new Candidate("roe", Files.writeString(submissions.resolve("roe.zip"), "PK 1"));
    try (Journal journal = Journal.open(file, KEY, Reading.FRESH)) {
      String before = journal.fingerprint(zip);
      assertThat(journal.fingerprint(zip)).isEqualTo(before).matches("[0-9a-f]{64}");
      Files.writeString(zip.source(), "PK 2");
      assertThat(journal.fingerprint(zip)).isNotEqualTo(before);
    }
  }

  @Test
  void where_a_link_points_to_counts_and_is_not_read() throws IOException {
    try (Journal journal = Journal.open(file, KEY, Reading.FRESH)) {
      Path link = doe.source().resolve("link");
      Files.createSymbolicLink(link, Path.of("/nowhere/a"));
      String before = journal.fingerprint(doe);
      Files.delete(link);
      Files.createSymbolicLink(link, Path.of("/nowhere/b"));
      assertThat(journal.fingerprint(doe)).isNotEqualTo(before);
    }
  }

  @Test
  void a_submission_that_has_gone_has_a_fingerprint_too() {
    try (Journal journal = Journal.open(file, KEY, Reading.FRESH)) {
      Candidate gone = new Candidate("gone", submissions.resolve("gone"));
      assertThat(journal.fingerprint(gone)).isNotEqualTo(journal.fingerprint(doe));
    }
  }

  @Test
  void lines_of_many_threads_stay_whole() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Journal journal = Journal.open(file, KEY, Reading.FRESH)) {
      List<Callable<Boolean>> writes = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String name = "s" + i;
        writes.add(
            () -> {
              journal.finished(result(name, SubmissionStatus.GRADED, "f"));
              return true;
            });
      }
      for (var future : threads.invokeAll(writes)) {
        assertThat(future.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(Files.readAllLines(file))
        .hasSize(60)
        .allSatisfy(line -> assertThat(ResultLine.read(line)).isPresent());
  }
}
