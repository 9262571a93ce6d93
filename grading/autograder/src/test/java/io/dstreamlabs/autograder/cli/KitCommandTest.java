package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.kit.BuiltCourse;
import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kits of the real course, and of a small one that leaks. */
class KitCommandTest {
  private static final String STUB =
      "labs/lab05-windows/src/main/java/io/dstreamlabs/labs/lab05/GroupedWindows.java";

  @TempDir private Path root;

  private Asked kit(String... options) {
    return grade(SmallCourse.REAL, options);
  }

  private static Asked grade(Path course, String... options) {
    List<String> arguments = new ArrayList<>(List.of("kit"));
    arguments.addAll(List.of(options));
    return Asked.grade(course, arguments.toArray(String[]::new));
  }

  private static void assertRefused(Asked asked, String sentence) {
    assertThat(asked).isEqualTo(new Asked(ExitCode.WRONG_USAGE, "", sentence + "\n"));
  }

  @Test
  void the_kit_of_the_course_leaks_nothing_and_says_what_is_in_it() {
    Path out = root.resolve("kit");
    Asked asked = kit("--out", out.toString(), "--labs", "lab05-windows");
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isEqualTo(ExitCode.OK);
    assertThat(asked.out())
        .matches(
            """
            labs:    lab05-windows
            engine:  1\\.0\\.0-kit-[0-9a-f]{12}
            leaks:   none found
            kit:     \\Q%s\\E, [0-9]+ files, [0-9.]+ MB
            """
                .formatted(out));
    assertThat(FileTree.read(out).keySet())
        .contains(
            "LICENSE",
            "README.md",
            "labs/SeeItWork.java",
            "labs/lab05-windows/README.md",
            "labs/lab05-windows/recording.txt",
            "labs/pom.xml",
            "pom.xml",
            STUB)
        .allMatch(
            path -> path.matches("[^/]+|labs/[^/]+|labs/lab05-windows/.+|repo/io/dstreamlabs/.+"));
  }

  @Test
  void two_kits_are_the_same_bytes_whatever_the_zip_is_called_and_however_labs_are_ordered()
      throws IOException {
    Path first = root.resolve("a.zip");
    Path second = root.resolve("b.zip");
    assertThat(kit("--out", first.toString()).code()).isZero();
    List<String> labs = new ArrayList<>();
    new Course(SmallCourse.REAL).labs().labs().forEach(lab -> labs.add(0, lab.id()));
    Asked asked = kit("--out", second.toString(), "--labs", String.join(",", labs));
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @Test
  void an_unknown_lab_is_answered_with_the_one_that_was_meant() {
    Asked asked = kit("--out", root.resolve("kit").toString(), "--labs", "lab05-window");
    assertThat(asked.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(asked.err())
        .startsWith("grade kit: no lab is called 'lab05-window', did you mean 'lab05-windows'?");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void a_lab_that_is_named_twice_is_refused() {
    assertRefused(
        kit("--out", root.resolve("kit").toString(), "--labs", "lab05-windows,lab05-windows"),
        "grade kit: --labs names 'lab05-windows' twice: name each lab once");
  }

  @Test
  void a_folder_that_is_not_empty_is_refused_before_anything_is_made() throws IOException {
    Files.writeString(root.resolve("thesis.txt"), "");
    assertRefused(
        kit("--out", root.toString()),
        "grade kit: --out "
            + root
            + " is not empty: choose a new or empty folder, or a name that ends with .zip");
  }

  @Test
  void a_kit_that_leaks_is_not_written() throws IOException {
    BuiltCourse course = BuiltCourse.in(root.resolve("course"));
    String answer = "src/main/java/io/dstreamlabs/labs/lab05/GroupedWindows.java";
    String solution =
        Files.readString(SmallCourse.REAL.resolve("solutions/lab05-windows").resolve(answer));
    course.write("solutions/lab05-windows/" + answer, solution);
    course.write("grading/course.yaml", "seed: never to be told\n");
    course.write(STUB, solution);
    course.write("labs/lab05-windows/notes.txt", "the seed is never to be told\n" + solution);
    String method =
        solution.substring(solution.indexOf("return Windows"), solution.lastIndexOf("  }"));
    course.write("labs/lab05-windows/README.md", "Hint 3: all of the code:\n\n" + method);
    Path out = root.resolve("kit.zip");

    Asked asked = grade(course.root(), "--out", out.toString());

    assertThat(asked.code()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err().lines())
        .contains(
            "LEAK  labs/lab05-windows/notes.txt: holds the course's secret seed, as text",
            "LEAK  labs/lab05-windows/notes.txt: holds a method of solutions/lab05-windows/"
                + answer
                + ": returnWindows.window(parent,windowDuration,slideDuration)"
                + ".transformToPair(window->PairRdd.of(window).groupByKey());",
            "LEAK  labs/lab05-windows: nothing of exercise 5.4 is still to do: put its stub back",
            "nothing was written: mend what is said above, and make it again");
    assertThat(asked.err())
        .contains(
            "LEAK  labs/lab05-windows/README.md: holds a method of solutions/lab05-windows/",
            "LEAK  " + STUB + ": holds a method of solutions/lab05-windows/");
    assertThat(out).doesNotExist();
  }
}
