package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LessonTest {
  private static final Lesson LESSON =
      new Lesson(
          """
          # Lab 9: taps

          ## See it work

          ```
          java a
          ```
          plays this:
          ```
           1 s  a
          ```

          ## Exercises

          ### 9.1 `tap()`

          Tap.

          ### 9.10 `taps()`

          Tap often.

          ## Discussion
          """);

  @Test
  void its_headings_are_those_of_the_second_level() {
    assertThat(LESSON.headings()).containsExactly("See it work", "Exercises", "Discussion");
  }

  @Test
  void blocks_are_what_is_fenced_below_a_heading() {
    assertThat(LESSON.blocks("See it work")).containsExactly("java a\n", " 1 s  a\n");
    assertThat(LESSON.blocks("Discussion")).isEmpty();
  }

  @Test
  void an_exercise_ends_where_the_next_one_begins() {
    assertThat(LESSON.exercise("9.1")).contains("Tap.").doesNotContain("often");
    assertThat(LESSON.exercise("9.10")).contains("often").doesNotContain("Discussion");
  }

  @Test
  void what_is_not_there_is_refused() {
    assertThatThrownBy(() -> LESSON.section("Hints"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the lesson has no heading 'Hints'");
    assertThatThrownBy(() -> LESSON.exercise("9.2"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the lesson has no exercise 9.2");
  }
}
