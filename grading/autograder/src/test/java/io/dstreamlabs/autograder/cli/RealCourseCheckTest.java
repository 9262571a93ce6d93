package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.judge.Judge;
import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.run.CourseSeed;
import io.dstreamlabs.autograder.sample.SampleLabels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of the real course: every lab of it, with every sample, under the seed that everybody knows. */
class RealCourseCheckTest {
  private static final CourseSeed SEED = CourseSeed.publicDemo();

  private static Asked check(Path root) {
    return Asked.grade(root, "check", "--seed", Long.toString(SEED.value()));
  }

  @Test
  void every_lab_of_the_course_keeps_its_promises() {
    List<String> rules = new ArrayList<>();
    Course course = new Course(SmallCourse.REAL);
    course.labs().labs().forEach(lab -> rules.addAll(rulesOf(course, lab)));

    Asked asked = check(SmallCourse.REAL);

    assertThat(asked.out().lines().filter(line -> line.startsWith("FAIL"))).isEmpty();
    assertThat(asked.out().lines().filter(line -> line.startsWith("ok")))
        .zipSatisfy(rules, (line, rule) -> assertThat(line).startsWith("ok    " + rule));
    assertThat(asked.out())
        .endsWith(
            "\n%1$d of %1$d rules hold: labs and seed are fit to grade with\n"
                .formatted(rules.size()));
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isEqualTo(ExitCode.OK);
  }

  /** A sample of the course that loses exercise 5.3, with a label that says that nothing is wrong with it. */
  @Test
  void a_sample_with_another_label_is_named(@TempDir Path root) {
    SmallCourse course = SmallCourse.in(root);
    course.withSample("dead-keys-kept");
    course.withLabels("- {name: dead-keys-kept, about: all right, loses: [], together: []}");

    Asked asked = check(root);

    assertThat(asked.out().lines())
        .contains(
            "FAIL  sample dead-keys-kept: loses 5.3, but its label says nothing: mend the label, the"
                + " sample or a test");
    assertThat(asked.code()).isEqualTo(ExitCode.CHECK_FAILED);
  }

  /** What each rule is called, in the order in which they are told. */
  private static List<String> rulesOf(Course course, Lab lab) {
    int tests = new Judge(lab, SEED.value()).tests().size();
    assertThat(tests).as("hidden tests of %s", lab.id()).isPositive();
    Stream<String> samples =
        SampleLabels.read(course, lab).stream().map(sample -> "sample " + sample.name() + ": ");
    return Stream.of(
            Stream.of("hidden tests: " + tests + ",", "points: " + lab.points() + " ("),
            Stream.of("stubs: 0 of " + lab.points() + " points,", solution(lab)),
            samples,
            Stream.of("coverage: each of the " + tests + " tests"))
        .flatMap(rules -> rules)
        .toList();
  }

  private static String solution(Lab lab) {
    return "solution: %1$d of %1$d points".formatted(lab.points());
  }
}
