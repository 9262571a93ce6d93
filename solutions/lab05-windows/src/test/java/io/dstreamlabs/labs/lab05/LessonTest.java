package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.Reads;
import io.dstreamlabs.testkit.LabRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lesson pastes and promises is so. */
class LessonTest {
  private static final String LESSON = LabFolder.text("README.md");

  /** A window that begins one batch too late: the mistake of the lesson. */
  private static final class LateWindow<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final Duration windowDuration;

    LateWindow(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
      super(parent.context(), slideDuration, Reads.last(parent, windowDuration));
      this.parent = parent;
      this.windowDuration = windowDuration;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      Time tooLate = validTime.minus(windowDuration).plus(parent.slideDuration());
      return Optional.of(context().rdds().union(parent.rdds(tooLate, validTime)));
    }
  }

  @Test
  void the_failure_that_is_explained_is_what_the_test_says() {
    AssertionError failure =
        catchThrowableOfType(
            AssertionError.class,
            () ->
                LabRun.with(Operators.none())
                    .title("exercise 5.1  window(3 s, 2 s) over 1 s batches")
                    .input("taps", "a | b b | c | - | d | e f")
                    .run(
                        sources -> new LateWindow<>(sources.stream("taps"), seconds(3), seconds(2)))
                    .yieldsInOrder(". | a b b | . | b b c | . | d e f"));
    assertThat(LESSON).contains(failure.getMessage().stripTrailing());
  }

  @Test
  void the_frames_that_are_pasted_are_of_the_recording() {
    List<String> blocks = List.of(LESSON.split("```\n?"));
    assertThat(blocks)
        .filteredOn(block -> block.startsWith(" 30 s  pick-ups"))
        .singleElement()
        .satisfies(frames -> assertThat(LabFolder.text("recording.txt")).contains(frames));
  }

  @Test
  void its_headings_are_those_of_every_lab() {
    assertThat(LESSON.lines().filter(line -> line.startsWith("## ")))
        .containsExactly(
            "## See it work",
            "## The picture",
            "## Input",
            "## Output",
            "## Exercises",
            "## Run it",
            "## When it is red",
            "## Hand in",
            "## Discussion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.1", "5.2", "5.3", "5.4", "5.5"})
  void each_exercise_has_three_hints_where_its_stub_points_to(String exercise) {
    String message = NotImplementedYet.exercise(exercise, "work").getMessage();
    String anchor = message.substring(message.indexOf('#') + 1);
    String section = LESSON.substring(LESSON.indexOf("\n### " + exercise));
    String hints = section.substring(section.indexOf("<a id=\"" + anchor + "\"></a>"));
    assertThat(hints.lines().limit(25).filter(line -> line.startsWith("<details>")))
        .startsWith(
            "<details><summary>Hint 1: a question</summary>",
            "<details><summary>Hint 2: an idea</summary>",
            "<details><summary>Hint 3: nearly the code</summary>");
  }

  @Test
  void the_stub_that_it_names_is_at_that_line() {
    List<String> stub = LabFolder.text(LabFolder.CLASSES + "/Windows.java").lines().toList();
    int line = 1;
    while (!stub.get(line - 1).contains("throw NotImplementedYet")) {
      line++;
    }
    assertThat(LESSON).contains("`… is still to do at compute(Windows.java:" + line + ")`");
  }

  @Test
  void its_table_has_the_points_of_lab_yaml() {
    List<String> points =
        LabFolder.text("lab.yaml")
            .lines()
            .filter(line -> line.startsWith("    points: "))
            .map(line -> line.substring("    points: ".length()))
            .toList();
    assertThat(points).containsExactly("30", "15", "20", "15", "20");
    for (int i = 0; i < points.size(); i++) {
      assertThat(LESSON)
          .containsPattern(
              "\n\\| 5\\.%d \\| `\\w+\\.java` .* \\| %s \\|\n".formatted(i + 1, points.get(i)));
    }
  }
}
