package io.dstreamlabs.autograder.override;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.hidden.HiddenTestInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  private static final Target SLIDES =
      new Target("WindowTest.a_window_slides", "5.1.2", "a window slides", 2);

  @Test
  void the_whole_comes_first_and_tests_are_numbered_within_their_exercise() {
    Lab lab =
        new Lab(
            "lab05",
            "",
            "p",
            "p.E",
            "h",
            List.of(),
            List.of(new Exercise("5.1", "", 5, List.of()), new Exercise("5.2", "", 4, List.of())),
            Path.of("lab05"));
    assertThat(
            Target.of(
                lab, List.of(info("A.a", "5.1", 3), info("B.b", "5.2", 4), info("A.c", "5.1", 2))))
        .containsExactly(
            new Target("total", "total", "the whole lab", 9),
            new Target("A.a", "5.1.1", "name of A.a", 3),
            new Target("B.b", "5.2.1", "name of B.b", 4),
            new Target("A.c", "5.1.2", "name of A.c", 2));
  }

  private static HiddenTestInfo info(String id, String exercise, int points) {
    return new HiddenTestInfo(id, exercise, "name of " + id, "", points);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.1.2",
        "WindowTest.a_window_slides",
        "io.dstreamlabs.hidden.lab05.WindowTest.a_window_slides"
      })
  void a_test_is_called_by_its_number_or_its_id_as_in_every_report(String text) {
    assertThat(SLIDES.isCalled(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5.1", "5.1.20", "a_window_slides", "MyWindowTest.a_window_slides", "total"})
  void nothing_else_calls_it(String text) {
    assertThat(SLIDES.isCalled(text)).isFalse();
  }

  @Test
  void the_whole_has_no_package_before_it() {
    Target whole = new Target(Target.TOTAL, Target.TOTAL, "", 9);
    assertThat(whole.isTotal()).isTrue();
    assertThat(whole.isCalled("total")).isTrue();
    assertThat(whole.isCalled("lab05.total")).isFalse();
    assertThat(SLIDES.isTotal()).isFalse();
  }
}
