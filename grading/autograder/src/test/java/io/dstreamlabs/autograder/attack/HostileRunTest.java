package io.dstreamlabs.autograder.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dstreamlabs.autograder.attack.Hostile.Where;
import io.dstreamlabs.autograder.cli.Console;
import io.dstreamlabs.autograder.cli.GradeProgram;
import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import io.dstreamlabs.autograder.lab.Course;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One run over ten good submissions and every {@link Hostile} one, two at a time, each test with one
 * second of processor time. The lab has 46 tests for 100 points, of which 7 for 15 points are of the
 * exercise that hostile submissions attack in, and 1 for 2 points of these takes the slow attacks.
 */
@Needs(Extra.BUBBLEWRAP)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRunTest {
  private static final Path COURSE = Path.of("../..").toAbsolutePath().normalize();
  private static final String LAB = "lab05-windows";
  private static final String GROUPED =
      "src/main/java/io/dstreamlabs/labs/lab05/GroupedWindows.java";
  private static final List<String> GOOD =
      List.of(
          "right-as-in-the-lesson",
          "right-panes",
          "right-streams-of-their-own",
          "right-time-by-time");
  private static final int GOOD_ONES = 10;

  private final StringWriter complaints = new StringWriter();
  private final Map<String, JsonNode> results = new TreeMap<>();
  private String gradebook;
  private int exitCode;

  @BeforeAll
  void gradeAll(@TempDir Path folder) throws IOException {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Path samples = COURSE.resolve("grading/submissions").resolve(LAB);
    for (int i = 0; i < GOOD_ONES; i++) {
      copy(samples.resolve(GOOD.get(i % GOOD.size())), in.resolve("good-" + i));
    }
    for (Hostile hostile : Hostile.values()) {
      copy(samples.resolve(GOOD.get(0)), in.resolve(name(hostile)));
      Files.writeString(in.resolve(name(hostile)).resolve(GROUPED), hostile.source());
    }
    exitCode = run(in, out);
    gradebook = Files.readString(out.resolve("gradebook.csv"));
    for (String line : Files.readAllLines(out.resolve("journal.jsonl"))) {
      JsonNode result = new ObjectMapper().readTree(line);
      results.put(result.get("submission").asText(), result);
    }
  }

  private int run(Path in, Path out) {
    Console console =
        new Console(
            new PrintWriter(new StringWriter()),
            new PrintWriter(complaints, true),
            Console.Screen.PLAIN);
    return GradeProgram.run(
        new Course(COURSE),
        console,
        out.resolve("grade.log"),
        ("run --lab %s --submissions %s --out %s --seed hostile --jobs 2 --timeout 1 --memory 64")
            .formatted(LAB, in, out)
            .split(" "));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static String name(Hostile hostile) {
    return hostile.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void all_is_judged_and_nothing_complained_of() {
    assertThat(results).hasSize(GOOD_ONES + Hostile.values().length);
    assertThat(complaints).asString().isEmpty();
    assertThat(exitCode).isZero();
  }

  @Test
  void good_submissions_have_full_marks_beside_hostile_ones() {
    for (int i = 0; i < GOOD_ONES; i++) {
      assertThat(gradebook).contains("\ngood-" + i + ",lab05-windows,100,100,graded,46,46\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void hostile_submission_loses_the_tests_that_it_attacks_in_and_no_other(Hostile hostile) {
    String row =
        switch (hostile.verdict()) {
          case OK -> "100,100,graded,46,46";
          default ->
              hostile.where() == Where.IN_ALL_TESTS ? "85,100,graded,39,46" : "98,100,graded,45,46";
        };
    assertThat(gradebook).contains("\n" + name(hostile) + ",lab05-windows," + row + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void attack_has_its_verdict_in_every_test_in_which_it_happens(Hostile hostile) {
    Map<String, Integer> verdicts = new TreeMap<>();
    for (JsonNode test : results.get(name(hostile)).get("tests")) {
      if (test.get("exercise").asText().equals("5.4")) {
        verdicts.merge(test.get("verdict").asText(), 1, Integer::sum);
      }
    }
    int attacked = hostile.where() == Where.IN_ALL_TESTS ? 7 : 1;
    Map<String, Integer> expected = new TreeMap<>(Map.of(hostile.verdict().name(), attacked));
    if (attacked < 7) {
      expected.merge("OK", 7 - attacked, Integer::sum);
    }
    assertThat(verdicts).isEqualTo(expected);
  }

  @Test
  void what_was_left_behind_is_noted_for_the_instructor() {
    assertThat(results.get("leaves-threads").get("notes").toString())
        .contains("threads were left running");
    assertThat(results.get("leaves-files").get("notes").toString())
        .contains("files were left in the temporary directory");
  }
}
