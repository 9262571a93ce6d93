package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.kernel.NotImplementedYet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the lesson of a lab pastes and promises is so, and it is built as every lesson is. */
public abstract class LessonContract {
  private static final Pattern STILL_TO_DO =
      Pattern.compile("`… is still to do at (\\w+)\\((\\w+\\.java):(\\d+)\\)`");

  private final LabFolder lab = LabFolder.ofThisSolution();
  private final Lesson lesson = lab.lesson();

  /** Runs the mistake that <em>When it is red</em> explains, in the test that finds it. */
  protected abstract void mistakeOfTheLesson() throws Throwable;

  @Test
  void the_failure_that_is_explained_is_what_the_test_says() {
    AssertionError failure = catchThrowableOfType(AssertionError.class, this::mistakeOfTheLesson);
    assertThat(lesson.section("When it is red")).contains(failure.getMessage().stripTrailing());
  }

  @Test
  void the_frames_that_are_pasted_are_of_the_recording() {
    List<String> blocks = lesson.blocks("See it work");
    assertThat(blocks).first().isEqualTo("java labs/SeeItWork.java " + lab.name() + "\n");
    assertThat(blocks.subList(1, blocks.size()))
        .isNotEmpty()
        .allSatisfy(frames -> assertThat(lab.text("recording.txt")).contains(frames));
  }

  @Test
  void its_headings_are_those_of_every_lab() {
    assertThat(lesson.headings())
        .containsExactly(
            "See it work",
            "The picture",
            "Input",
            "Output",
            "Exercises",
            "Run it",
            "When it is red",
            "Hand in",
            "Discussion");
  }

  @TestFactory
  Stream<DynamicTest> each_exercise_has_three_hints_where_its_stub_points_to() {
    return lab.outline().points().keySet().stream()
        .map(exercise -> DynamicTest.dynamicTest(exercise, () -> checkHints(exercise)));
  }

  private void checkHints(String exercise) {
    String message = NotImplementedYet.exercise(exercise, "work").getMessage();
    String anchor = message.substring(message.indexOf('#') + 1);
    String section = lesson.exercise(exercise);
    assertThat(section).contains("<a id=\"" + anchor + "\"></a>");
    assertThat(section.lines().filter(line -> line.startsWith("<details>")))
        .containsExactly(
            "<details><summary>Hint 1: a question</summary>",
            "<details><summary>Hint 2: an idea</summary>",
            "<details><summary>Hint 3: nearly the code</summary>");
  }

  @Test
  void the_stub_that_it_names_is_at_that_line() {
    List<MatchResult> named = STILL_TO_DO.matcher(lesson.text()).results().toList();
    assertThat(named).isNotEmpty();
    for (MatchResult place : named) {
      List<String> stub = lab.source(place.group(2)).lines().toList();
      assertThat(stub.get(Integer.parseInt(place.group(3)) - 1))
          .as(place.group())
          .contains("throw NotImplementedYet");
    }
  }

  @Test
  void its_table_has_the_files_tests_and_points_of_the_exercises() {
    Map<String, Integer> points = lab.outline().points();
    Pattern row =
        Pattern.compile("\\| (\\d\\.\\d) \\| `(\\w+\\.java)` \\| `(\\w+)` \\| (\\d+) \\|");
    List<MatchResult> rows = row.matcher(lesson.section("Exercises")).results().toList();

    assertThat(rows.stream().map(cells -> cells.group(1) + " " + cells.group(4)))
        .containsExactlyElementsOf(
            points.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    assertThat(rows.stream().map(cells -> cells.group(2))).containsExactlyElementsOf(lab.stubs());
    assertThat(rows.stream().map(cells -> cells.group(3) + ".java"))
        .containsExactlyElementsOf(
            lab.names(lab.tests()).stream().filter(name -> name.startsWith("Exercise")).toList());
  }
}
