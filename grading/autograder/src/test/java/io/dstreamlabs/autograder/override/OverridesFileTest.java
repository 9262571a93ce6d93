package io.dstreamlabs.autograder.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesFileTest {
  private static final Target TOTAL = new Target("total", "total", "the whole lab", 9);
  private static final Target FIRST = new Target("A.first", "5.1.1", "first", 3);
  private static final Target SECOND = new Target("A.second", "5.1.2", "second", 2);
  private static final List<String> ROWS =
      List.of("doe", "Jos\u00e9", "=cmd|x", "'=cmd|x", "'roe", "roe", " kim", "KIM ", "two\nlines");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("overrides.csv");
  }

  private Overrides read(String rows) throws IOException {
    Files.writeString(file, "submission,test,points,reason\n" + rows);
    return OverridesFile.read(file, ROWS, List.of(TOTAL, FIRST, SECOND));
  }

  private void assertRefused(String row, String message) {
    assertThatThrownBy(() -> read("doe,5.1.1,1,fine\n" + row))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(file + ", line 3: " + message + ". Nothing was graded");
  }

  @Test
  void each_line_gives_points() throws IOException {
    assertThat(
            read("doe,5.1.1,3,\"Right, but \"\"late\"\"\"\ndoe,A.second,0,Copied.\nroe,total,9,On paper\n")
                .all())
        .containsExactly(
            new PointsOverride("doe", FIRST, 3, "Right, but \"late\""),
            new PointsOverride("doe", SECOND, 0, "Copied."),
            new PointsOverride("roe", TOTAL, 9, "On paper"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "doe, doe",
        "DOE, doe",
        "jose\u0301, Jos\u00e9",
        "=cmd|x, =cmd|x",
        "'=cmd|x, =cmd|x",
        "''=cmd|x, '=cmd|x",
        "'roe, 'roe",
        "\"\"\"two\nlines\"\"\", \"two\nlines\"",
      })
  void a_row_is_called_as_in_the_gradebook(String written, String row) throws IOException {
    assertThat(read(written + ",total,1,why\n").all())
        .extracting(PointsOverride::submission)
        .containsExactly(row);
  }

  @Test
  void a_row_that_is_not_there_is_answered_with_the_one_that_was_meant() {
    assertRefused(
        "do,total,1,why",
        "no submission is called 'do', did you mean 'doe'? Write the name as in gradebook.csv");
    assertRefused(
        "nobody at all,total,1,why",
        "no submission is called 'nobody at all'. Write the name as in gradebook.csv");
  }

  @Test
  void a_name_that_may_be_two_rows_is_neither() {
    assertThatThrownBy(() -> read("kim,total,1,why\n"))
        .hasMessageContaining("line 2: no submission is called 'kim'");
  }

  @Test
  void a_test_that_is_not_there_is_answered_with_the_ways_to_name_one() {
    assertRefused(
        "doe,A.secnd,1,why",
        "no hidden test is called 'A.secnd', did you mean 'A.second'? Write its number as on the"
            + " pages, its id as in report.json, or total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "3", "1.5", "+1", "x", "99999999999", "\u0661"})
  void points_are_a_whole_number_that_the_test_allows(String points) {
    assertRefused(
        "doe,5.1.2," + points + ",why",
        "points is '%s', but must be a whole number from 0 to 2, what 5.1.2 is worth"
            .formatted(points));
  }

  @Test
  void the_student_is_told_why() {
    assertRefused("doe,5.1.2,1,  ", "reason is empty, but the student reads it: say why");
  }

  @Test
  void points_are_given_once_however_the_test_is_called() {
    assertRefused(
        "DOE,A.first,3,again",
        "line 2 gives points to 'doe' for 5.1.1 already: keep one of the two");
  }

  @Test
  void what_is_shown_has_one_line() {
    assertRefused(
        "\"x\n\u202ey\",total,1,why",
        "no submission is called 'x\\u000a\\u202ey'. Write the name as in gradebook.csv");
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThatThrownBy(() -> read("nobody,5.9,x,\ndoe,5.1.1,4,\ndoe,5.1.1,1,why\n"))
        .hasMessage(
            file
                + " has 6 problems, nothing was graded:\n"
                + """
                  line 2: no submission is called 'nobody'. Write the name as in gradebook.csv
                  line 2: no hidden test is called '5.9'. Write its number as on the pages, its id as in report.json, or total
                  line 2: reason is empty, but the student reads it: say why
                  line 3: reason is empty, but the student reads it: say why
                  line 3: points is '4', but must be a whole number from 0 to 3, what 5.1.1 is worth
                  line 4: line 3 gives points to 'doe' for 5.1.1 already: keep one of the two"""
                    .indent(2)
                    .stripTrailing());
  }
}
