package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RootsTest {
  private static final Lab CHAIN = lab("1", "2 1", "3 2", "4 3 1", "5 4 6", "6");

  @Test
  void in_a_chain_the_first_one_is_to_be_mended() {
    Roots roots = lost(CHAIN, "1", "2", "3");
    assertThat(roots.under("1")).isEmpty();
    assertThat(roots.under("2")).containsExactly("1");
    assertThat(roots.under("3")).containsExactly("1");
  }

  @Test
  void one_that_passes_between_them_does_not_hide_the_first() {
    assertThat(lost(CHAIN, "1", "3").under("3")).containsExactly("1");
  }

  @Test
  void one_that_is_not_lost_is_not_named_and_has_nothing_to_mend() {
    assertThat(lost(CHAIN, "2", "3").under("3")).containsExactly("2");
    assertThat(lost(CHAIN, "1").under("2")).isEmpty();
  }

  @Test
  void several_first_ones_are_all_named_in_the_order_of_their_use() {
    assertThat(lost(CHAIN, "1", "3", "4", "5", "6").under("5")).containsExactly("1", "6");
    assertThat(lost(CHAIN, "5", "6").under("5")).containsExactly("6");
  }

  @Test
  void exercises_that_use_each_other_have_no_first_one() {
    Lab circle = lab("1 2", "2 1");
    assertThat(lost(circle, "1", "2").under("1")).isEmpty();
  }

  private static Lab lab(String... exercisesAndUses) {
    List<Exercise> exercises = new ArrayList<>();
    for (String text : exercisesAndUses) {
      List<String> ids = List.of(text.split(" "));
      exercises.add(new Exercise(ids.get(0), "", 1, ids.subList(1, ids.size())));
    }
    return new Lab("lab", "", "p", "p.E", "t", List.of(), exercises, Path.of("labs/lab"));
  }

  private static Roots lost(Lab lab, String... exercises) {
    List<TestResult> tests = new ArrayList<>();
    lab.exercises().forEach(e -> tests.add(Example.test(e.id(), "T.a" + e.id(), 1, Verdict.OK)));
    for (String exercise : exercises) {
      tests.add(Example.test(exercise, "T.b" + exercise, 1, Verdict.WRONG_ANSWER));
    }
    return Roots.of(lab, tests);
  }
}
