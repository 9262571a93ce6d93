package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.judge.Judge;
import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.run.CourseSeed;
import io.dstreamlabs.autograder.run.Ledger;
import io.dstreamlabs.autograder.sample.SampleLabels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promises of the real course, and its demo: every lab of it, with every sample, under the seed that everybody
 * knows. Each sample is graded once, for whichever of the two comes first.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealCourseTest {
  private static final CourseSeed SEED = CourseSeed.publicDemo();

  /** Where the reader's copy is, in the paths that README shows. */
  private static final String READERS_COPY = "/home/you/dstream-labs";

  private final GradedOnce graded = new GradedOnce();

  private static Asked check(Path root, Ledger ledger) {
    return Asked.grade(root, ledger, "check", "--seed", Long.toString(SEED.value()));
  }

  @Test
  void every_lab_of_the_course_keeps_its_promises() {
    List<String> rules = new ArrayList<>();
    Course course = new Course(SmallCourse.REAL);
    course.labs().labs().forEach(lab -> rules.addAll(rulesOf(course, lab)));

    Asked asked = check(SmallCourse.REAL, graded);

    assertThat(asked.out().lines().filter(line -> line.startsWith("FAIL"))).isEmpty();
    assertThat(asked.out().lines().filter(line -> line.startsWith("ok")))
        .zipSatisfy(rules, (line, rule) -> assertThat(line).startsWith("ok    " + rule));
    assertThat(asked.out())
        .endsWith(
            "\n%1$d of %1$d rules hold: labs and seed are fit to grade with\n"
                .formatted(rules.size()));
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isEqualTo(ExitCode.OK);
    requireEachSampleGradedOnce();
  }

  /** All but the first line, which says how well this machine isolates, and the rows that are left out. */
  @Test
  void demo_prints_what_README_shows() {
    String shown =
        ReadmeCommands.read(SmallCourse.REAL.resolve("README.md")).outputOf("grading/grade demo");
    assertThat(shown).startsWith("isolation: full (bubblewrap)\n");

    Asked asked = Asked.grade(SmallCourse.REAL, graded, "demo");

    String out = asked.out().replace(SmallCourse.REAL.toString(), READERS_COPY);
    assertThat(afterFirstLine(out.strip()))
        .matches(real -> ReadmeCommands.shows(afterFirstLine(shown), real), afterFirstLine(shown));
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isEqualTo(ExitCode.OK);
    requireEachSampleGradedOnce();
  }

  /** For demo and check together. */
  private void requireEachSampleGradedOnce() {
    Course course = new Course(SmallCourse.REAL);
    int samples =
        course.labs().labs().stream().mapToInt(lab -> SampleLabels.read(course, lab).size()).sum();
    assertThat(graded.size()).as("results of %d samples", samples).isEqualTo(samples);
  }

  /** A sample of the course that loses exercise 5.3, with a label that says that nothing is wrong with it. */
  @Test
  void a_sample_with_another_label_is_named(@TempDir Path root) {
    SmallCourse course = SmallCourse.in(root);
    course.withSample("dead-keys-kept");
    course.withLabels("- {name: dead-keys-kept, about: all right, loses: [], together: []}");

    Asked asked = check(root, Ledger.none());

    assertThat(asked.out().lines())
        .contains(
            "FAIL  sample dead-keys-kept: loses 5.3, but its label says nothing: mend the label, the"
                + " sample or a test");
    assertThat(asked.code()).isEqualTo(ExitCode.CHECK_FAILED);
  }

  private static String afterFirstLine(String text) {
    return text.substring(text.indexOf('\n') + 1);
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
