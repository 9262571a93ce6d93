package io.dstreamlabs.autograder.leak;

import static io.dstreamlabs.autograder.leak.Packed.bytes;
import static io.dstreamlabs.autograder.leak.Packed.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.Main;
import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.FileTree;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.SourceTree;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.worker.WorkerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All rules together, on the labs of the real course with something planted in them. */
class LeakCheckTest {
  private static final Path REAL = Path.of("../..").toAbsolutePath().normalize();
  private static final Course COURSE = new Course(REAL);
  private static final List<Lab> LABS = COURSE.labs().labs();
  private static final LeakCheck CHECK = LeakCheck.of(COURSE, LABS);

  /** For a kit without a lab, so that none of its exercises is missed. */
  private static final LeakCheck ALONE = LeakCheck.of(COURSE, List.of());

  private static final Map<String, byte[]> CLEAN = clean();

  private static Map<String, byte[]> clean() {
    Map<String, byte[]> files = new TreeMap<>();
    for (Lab lab : LABS) {
      FileTree.read(lab.directory())
          .forEach((path, content) -> files.put("labs/" + lab.id() + "/" + path, content));
      files.remove("labs/" + lab.id() + "/lab.yaml"); // it names the hidden tests
    }
    return files;
  }

  private static List<Leak> with(String path, byte[] content) {
    Map<String, byte[]> files = new TreeMap<>(CLEAN);
    files.put(path, content);
    return CHECK.leaks(files);
  }

  private static void assertFound(String path, byte[] content, String place) {
    assertThat(ALONE.leaks(Map.of(path, content)))
        .isNotEmpty()
        .allSatisfy(leak -> assertThat(leak.place()).isEqualTo(place));
  }

  /** Lessons with hints that are nearly the code, recordings and public tests among them. */
  @Test
  void the_labs_as_they_are_leak_nothing() {
    assertThat(CLEAN).hasSizeGreaterThan(10);
    assertThat(CHECK.leaks(CLEAN)).isEmpty();
  }

  /** Every file that a student writes, of the solutions and of all samples. */
  static Stream<Path> answers() throws IOException {
    try (Stream<Path> solutions = Files.list(REAL.resolve("solutions"));
        Stream<Path> labs = Files.list(REAL.resolve("grading/submissions"))) {
      Stream<Path> samples = labs.filter(Files::isDirectory).flatMap(LeakCheckTest::folders);
      return Stream.concat(solutions, samples)
          .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
          .toList()
          .stream();
    }
  }

  private static Stream<Path> folders(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void every_solution_and_every_sample_is_found_as_one_text(Path module) {
    String text = String.join("\n", SourceTree.read(module).values());
    assertFound("labs/notes.txt", bytes(text), "labs/notes.txt");
  }

  @Test
  void a_solution_is_found_in_any_wrapping() throws IOException {
    String solution =
        Files.readString(
            REAL.resolve(
                "solutions/lab05-windows/src/main/java/io/dstreamlabs/labs/lab05/Windows.java"));
    assertFound("a.txt", zip("b.jar", zip("C.java", bytes(solution))), "a.txt!b.jar!C.java");
    assertFound("a.txt", solution.getBytes(StandardCharsets.UTF_16BE), "a.txt");
    assertFound("a.txt", Base64.getMimeEncoder().encode(bytes(solution)), "a.txt!base64-1");
    assertFound("a.md", bytes(solution.indent(4).replaceAll("(?m)^", "> // ")), "a.md");
    assertFound("a.html", bytes(solution.replace("<", "&lt;").replace(">", "&gt;")), "a.html");
  }

  @Test
  void a_lesson_that_tells_all_of_a_method_is_found() throws IOException {
    String lesson = "labs/lab05-windows/README.md";
    String told =
        Files.readString(REAL.resolve(lesson))
            + "\nreturn Windows.window(parent, windowDuration, slideDuration)\n"
            + "    .transformToPair(window -> PairRdd.of(window).reduceByKey(reduce));\n";
    assertFound(lesson, bytes(told), lesson);
  }

  @Test
  void a_lab_that_was_solved_in_its_place_is_found() throws IOException {
    String name = "lab05-windows/src/main/java/io/dstreamlabs/labs/lab05/KeyedWindows.java";
    byte[] solution = Files.readAllBytes(REAL.resolve("solutions/" + name));
    assertThat(with("labs/" + name, solution))
        .extracting(Leak::toString)
        .contains("labs/lab05-windows: nothing of exercise 5.3 is still to do: put its stub back")
        .anyMatch(leak -> leak.startsWith("labs/" + name + ": "));
  }

  @Test
  void classes_of_the_instructor_are_found_under_any_name() {
    for (Class<?> type :
        List.of(ReferenceOperators.class, HiddenTest.class, WorkerMain.class, Main.class)) {
      byte[] content = ForeignClassesTest.bytesOf(type);
      assertFound("labs/picture.png", content, "labs/picture.png");
      assertFound("repo/a.jar", zip("x/Y.class", content), "repo/a.jar!x/Y.class");
    }
  }

  @Test
  void a_compiled_class_of_a_lab_is_found_in_any_archive() {
    byte[] compiled = ForeignClassesTest.renamed("io/dstreamlabs/labs/l5/Tim");
    assertFound("a.txt", zip("b.jar", zip("c", compiled)), "a.txt!b.jar!c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"engine/reference", "grading/hidden-tests"})
  void their_sources_are_found_without_the_line_that_says_where_they_belong(String module) {
    SourceTree.read(REAL.resolve(module))
        .forEach(
            (path, text) -> {
              String stripped = text.replaceAll("io.dstreamlabs.(hidden|reference)", "x");
              if (DenseText.code(text).length() > 400) {
                assertFound("labs/A.java", bytes(stripped), "labs/A.java");
              }
            });
  }

  @Test
  void the_labels_of_the_samples_are_found() throws IOException {
    Path labels = REAL.resolve("grading/submissions/lab05-windows/labels.yaml");
    assertFound("labs/a", Files.readAllBytes(labels), "labs/a");
  }
}
