package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dstreamlabs.autograder.judge.Judge;
import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.override.Overrides;
import io.dstreamlabs.autograder.override.OverridesFile;
import io.dstreamlabs.autograder.override.Target;
import io.dstreamlabs.autograder.roster.Matching;
import io.dstreamlabs.autograder.roster.Roster;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.CourseSeed;
import io.dstreamlabs.autograder.run.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What README.md at the top says of commands, of their output and of exit codes is so. Its demo is in {@link
 * RealCourseTest}, which grades the samples anyway.
 */
class ReadmeTest {
  private static final Path TOP = SmallCourse.REAL;

  private static final Pattern SEED = Pattern.compile("echo '(.*)' > (grading/course\\.yaml)");
  private static final Pattern TESTS = Pattern.compile("mvn test -pl (labs/\\S+) -am");
  private static final Pattern DRAWING = Pattern.compile("java (labs/SeeItWork\\.java) (\\S+)");

  private static final Pattern PROGRAM =
      Pattern.compile("java (labs/RunIt\\.java) (?:LineServer|(\\S+) (\\S+) localhost) 9999");

  private static final Pattern STUB =
      Pattern.compile("exercise (\\S+) is still to do at \\w+\\((\\S+):(\\d+)\\): (.*?)\\. Hints");

  private static ReadmeCommands readme() {
    return ReadmeCommands.read(TOP.resolve("README.md"));
  }

  @Test
  void labs_prints_what_is_shown() {
    assertThat(readme().outputOf("grading/grade labs"))
        .isEqualTo(Asked.grade(TOP, "labs").out().strip());
  }

  /** Each exercise of the table is one of the lab, and its stub stands where the table says. */
  @Test
  void the_table_of_the_untouched_lab_names_its_stubs() throws IOException {
    String shown = readme().outputOf("mvn test -pl labs/lab05-windows -am");
    Lab lab = new Course(TOP).labs().find("lab05-windows");
    List<String> told = new ArrayList<>();
    Matcher stub = STUB.matcher(shown.replaceAll("\\s+", " "));
    while (stub.find()) {
      told.add(stub.group(1));
      Path file =
          lab.directory()
              .resolve("src/main/java/" + lab.packageName().replace('.', '/'))
              .resolve(stub.group(2));
      String line = Files.readAllLines(file).get(Integer.parseInt(stub.group(3)) - 1);
      assertThat(line.strip())
          .isEqualTo(
              "throw NotImplementedYet.exercise(\"%s\", \"%s\");"
                  .formatted(stub.group(1), stub.group(4)));
    }
    assertThat(told).containsExactlyElementsOf(lab.exerciseIds());
  }

  @TestFactory
  List<DynamicTest> every_command_that_is_shown_can_be_given(@TempDir Path folder) {
    return readme().commands().stream()
        .map(command -> DynamicTest.dynamicTest(command, () -> check(command, folder)))
        .toList();
  }

  @Test
  void the_roster_and_the_overrides_that_are_shown_can_be_read(@TempDir Path folder)
      throws IOException {
    List<Candidate> handedIn =
        Stream.of(
                "Jane Doe",
                "Kim Roe_1234567_assignsubmission_file",
                "obrienjosé_LATE_12345_6789012_lab05.zip")
            .map(name -> new Candidate(name, folder.resolve(name)))
            .toList();
    Matching matching = Roster.match(table(folder, "id,name,file_pattern"), handedIn);
    assertThat(matching.candidates())
        .extracting(Candidate::name)
        .containsExactly("s01", "s02", "s03");
    assertThat(matching.missing()).containsExactly("s04");

    Lab lab = new Course(TOP).labs().find("lab05-windows");
    Overrides overrides =
        OverridesFile.read(
            table(folder, "submission,test,points,reason"),
            matching.rows(),
            Target.of(lab, new Judge(lab, 1).tests()));
    assertThat(overrides.of("s04").all()).hasSize(1);
    assertThat(overrides.of("s02").all()).hasSize(1);
  }

  private static Path table(Path folder, String header) throws IOException {
    String text = ReadmeCommands.blockThatBegins(TOP.resolve("README.md"), header);
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  @Test
  void the_table_of_exit_codes_has_those_of_the_program() throws IOException {
    List<String> codes =
        Files.readString(TOP.resolve("README.md"))
            .lines()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .map(line -> line.split("\\|")[1].strip())
            .toList();
    assertThat(codes)
        .containsExactlyElementsOf(
            Arrays.stream(ExitCode.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ReadmeTest::valueOf)
                .sorted()
                .toList());
  }

  private static void check(String command, Path folder) throws IOException {
    Matcher seed = SEED.matcher(command);
    Matcher tests = TESTS.matcher(command);
    Matcher drawing = DRAWING.matcher(command);
    Matcher program = PROGRAM.matcher(command);
    if (command.startsWith("grading/grade ")) {
      assertThat(TOP.resolve("grading/grade")).isExecutable();
      String[] arguments = command.substring("grading/grade ".length()).split(" ");
      assertThatCode(() -> parse(arguments)).doesNotThrowAnyException();
    } else if (seed.matches()) {
      Course course = new Course(folder);
      SmallCourse.write(course.secrets(), seed.group(1));
      assertThat(CourseSeed.choose("", course).origin()).isEqualTo(CourseSeed.Origin.COURSE_FILE);
      assertThat(Files.readAllLines(TOP.resolve(".gitignore"))).contains(seed.group(2));
    } else if (tests.matches()) {
      assertThat(TOP.resolve(tests.group(1)).resolve("pom.xml")).isRegularFile();
    } else if (drawing.matches()) {
      assertThat(TOP.resolve(drawing.group(1))).isRegularFile();
      assertThat(TOP.resolve("labs").resolve(drawing.group(2)).resolve("lab.yaml")).isRegularFile();
    } else if (program.matches()) {
      assertThat(TOP.resolve(program.group(1))).isRegularFile();
      if (program.group(2) != null) {
        Lab lab = new Course(TOP).labs().find(program.group(2));
        String main = lab.packageName().replace('.', '/') + "/" + program.group(3) + ".java";
        assertThat(lab.directory().resolve("src/main/java").resolve(main)).isRegularFile();
      }
    } else {
      assertThat(command).isEqualTo("mvn -T3 verify");
    }
  }

  private static void parse(String... arguments) {
    Console nowhere =
        new Console(
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            Console.Screen.PLAIN);
    Shop shop = new Shop(new Course(TOP), nowhere, Ledger.none());
    GradeProgram.commandLine(shop, Path.of("target/grade.log")).parseArgs(arguments);
  }

  private static String valueOf(Field code) {
    try {
      return String.valueOf(code.getInt(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
