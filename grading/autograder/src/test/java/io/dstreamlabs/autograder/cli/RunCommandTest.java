package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One run with real worker processes, and what can be done with its output folder afterwards. Of the 100 points, 15
 * and 7 of the 46 tests belong to exercise 5.4; as many to 5.2.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunCommandTest {
  private static final String GRADEBOOK =
      """
      submission,lab,score,max_score,status,tests_passed,tests_total
      broken,lab05-windows,0,100,rejected,0,0
      changed,lab05-windows,85,100,graded,39,46
      climbing,lab05-windows,0,100,rejected,0,0
      empty-handed,lab05-windows,0,100,rejected,0,0
      hostile,lab05-windows,85,100,graded,39,46
      latin,lab05-windows,0,100,compile_error,0,0
      right,lab05-windows,100,100,graded,46,46
      wrong,lab05-windows,85,100,graded,39,46
      """;

  /** Whoever groups ends the process, and says before that all is well. */
  private static final String EXITS =
      """
      package io.dstreamlabs.labs.lab05;

      import io.dstreamlabs.kernel.stream.PairDStream;
      import java.time.Duration;

      public final class GroupedWindows {
        static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
            PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
          System.out.println("score 100, all tests passed");
          System.exit(0);
          throw new IllegalStateException();
        }
      }
      """;

  /** Nothing is ever in a group. */
  private static final String NO_VALUES =
      """
      package io.dstreamlabs.labs.lab05;

      import io.dstreamlabs.kernel.rdd.PairRdd;
      import io.dstreamlabs.kernel.stream.PairDStream;
      import java.time.Duration;
      import java.util.ArrayList;

      public final class GroupedWindows {
        static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
            PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
          return Windows.window(parent, windowDuration, slideDuration)
              .transformToPair(
                  window -> PairRdd.of(window).groupByKey().mapValues(v -> new ArrayList<V>()));
        }
      }
      """;

  /** Compiles, but the parameters are not those that the lab's own class calls it with. */
  private static final String OTHER_PARAMETERS =
      """
      package io.dstreamlabs.labs.lab05;

      import io.dstreamlabs.kernel.stream.DStream;
      import java.time.Duration;

      public final class ReducedWindows {
        static <T> DStream<T> reduceByWindow(DStream<T> parent, Duration windowDuration) {
          return parent;
        }
      }
      """;

  private Path root;
  private Path in;
  private Path out;
  private Asked first;

  @BeforeAll
  void gradeAll(@TempDir Path folder) throws IOException {
    root = folder;
    in = root.resolve("in");
    out = root.resolve("out");
    SmallCourse.solution(in.resolve("right"));
    SmallCourse.replace(SmallCourse.solution(in.resolve("wrong")), "GroupedWindows", NO_VALUES);
    SmallCourse.replace(SmallCourse.solution(in.resolve("hostile")), "GroupedWindows", EXITS);
    SmallCourse.replace(
        SmallCourse.solution(in.resolve("changed")), "ReducedWindows", OTHER_PARAMETERS);
    Path latin = SmallCourse.solution(in.resolve("latin"));
    Files.write(
        latin.resolve(SmallCourse.PACKAGE + "Windows.java"),
        "// größer".getBytes(StandardCharsets.ISO_8859_1));
    SmallCourse.write(in.resolve("empty-handed/essay.txt"), "My dog ate it.");
    Files.writeString(in.resolve("broken.zip"), "no zip at all");
    Files.write(in.resolve("climbing.zip"), zipOf("../" + SmallCourse.PACKAGE + "Windows.java"));
    Files.writeString(in.resolve("notes.txt"), "stray");
    first = run(out, "--jobs", "2");
  }

  private Asked run(Path folder, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("run", "--lab", SmallCourse.LAB, "--submissions", in.toString()));
    arguments.addAll(List.of("--out", folder.toString(), "--seed", "a secret"));
    arguments.addAll(List.of("--require-isolation", "none"));
    arguments.addAll(List.of(more));
    return Asked.grade(SmallCourse.REAL, arguments.toArray(String[]::new));
  }

  private static byte[] zipOf(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** What must repeat: the gradebook and every results.json, by path. */
  private static Map<String, String> repeating(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.equals("gradebook.csv") || name.equals("results.json")) {
          texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  @Test
  void every_submission_has_its_row_whatever_it_does() {
    assertThat(out.resolve("gradebook.csv")).hasContent(GRADEBOOK);
    assertThat(first.code()).isZero();
  }

  @Test
  void progress_is_a_line_per_submission() {
    assertThat(first.out().lines().filter(line -> line.startsWith("[")))
        .allMatch(line -> line.matches("\\[[1-8]/8] .*"))
        .extracting(line -> line.substring(6))
        .containsExactlyInAnyOrder(
            "broken 0/100 rejected",
            "changed 85/100",
            "climbing 0/100 rejected",
            "empty-handed 0/100 rejected",
            "hostile 85/100",
            "latin 0/100 compile_error",
            "right 100/100",
            "wrong 85/100");
  }

  @Test
  void who_changed_parameters_reads_which_file_was_replaced_and_why() {
    assertThat(out.resolve("changed/index.html"))
        .content()
        .contains("ReducedWindows.java does not fit the lab")
        .contains("own Lab05Operators.java: it was replaced by its stub, the rest is graded.");
  }

  @Test
  void the_seed_is_never_shown_only_where_it_comes_from() {
    assertThat(first.out()).contains("\nseed:        from --seed\n").doesNotContain("a secret");
    assertThat(first.err()).isEqualTo("no submissions, and not looked at: notes.txt\n");
  }

  @Test
  void the_last_lines_say_where_everything_is() {
    assertThat(first.out())
        .endsWith(
            "gradebook: "
                + out.resolve("gradebook.csv")
                + "\nreport:    "
                + out.resolve("index.html")
                + "\n");
    assertThat(out.resolve("index.html")).isRegularFile();
  }

  @Test
  void a_second_run_gives_the_same_gradebook_and_results_byte_for_byte() throws IOException {
    Path again = root.resolve("again");
    assertThat(run(again, "--jobs", "1").code()).isZero();
    assertThat(repeating(again)).hasSize(9).isEqualTo(repeating(out));
  }
}
