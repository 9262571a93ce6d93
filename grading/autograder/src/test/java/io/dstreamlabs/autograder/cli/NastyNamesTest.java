package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dstreamlabs.autograder.report.CsvRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a submission or a student is called, it has a row of its own, a folder of its own, and is
 * text everywhere. Nothing here compiles, so it is quick.
 */
class NastyNamesTest {
  /** Sorted as the gradebook is, by UTF-16 units. */
  private static final List<String> NAMES =
      Stream.of(
              "José O'Brien",
              "Jose O'Brien",
              "=cmd|x",
              "'=cmd|x",
              "+1",
              "-rf",
              "@SUM(A1)",
              "\uff1d1",
              "<script>",
              "<img src=x onerror=alert(1)>",
              "a,b;\"c\"",
              "%s%n${x}\\u0041",
              "]]>&amp;",
              "two\nlines",
              "x\n[1 of 1] forged 100",
              "tab\there",
              "\t",
              "\u001b[31mred",
              "\u202egpj.exe",
              "doe",
              "doe.",
              "doe...",
              " doe",
              "...",
              "..doe",
              "CON",
              "con.",
              "nul.txt",
              "gradebook.csv",
              "index.html",
              "😀 smile",
              "👩‍🚀",
              "王芳",
              "x".repeat(200),
              "x".repeat(199) + "y",
              "é".repeat(100))
          .sorted()
          .toList();

  @TempDir private Path root;

  private Asked run(Path in, Path out, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("run", "--lab", SmallCourse.LAB, "--submissions", in.toString()));
    arguments.addAll(List.of("--out", out.toString(), "--jobs", "2", "--seed", "s"));
    arguments.addAll(List.of("--require-isolation", "none"));
    arguments.addAll(List.of(more));
    return Asked.grade(SmallCourse.REAL, arguments.toArray(String[]::new));
  }

  private static void handIn(Path folder) {
    SmallCourse.write(folder.resolve("essay.txt"), "My dog ate it.");
  }

  private static String inGradebook(String name) {
    return name.matches("(?s)'*[=+@\uff1d\t-].*") ? "'" + name : name;
  }

  private static List<String> rows(Path out) throws IOException {
    List<List<String>> rows = CsvRows.of(Files.readString(out.resolve("gradebook.csv")));
    assertThat(rows).allMatch(row -> row.size() == 7);
    return rows.stream().skip(1).map(row -> row.get(0)).toList();
  }

  /** Name in report.json to folder. */
  private static Map<String, String> folders(Path out) throws IOException {
    Map<String, String> folders = new TreeMap<>();
    try (Stream<Path> paths = Files.list(out)) {
      for (Path folder : paths.filter(Files::isDirectory).toList()) {
        String report = Files.readString(folder.resolve("report.json"));
        String name = new ObjectMapper().readTree(report).get("submission").textValue();
        assertThat(folders.put(name, folder.getFileName().toString())).as(name).isNull();
      }
    }
    return folders;
  }

  private static void assertText(Path out, List<String> names) throws Exception {
    Map<String, String> folders = folders(out);
    assertThat(folders.keySet()).containsExactlyElementsOf(names);
    assertThat(folders.values()).allMatch(folder -> folder.matches("[A-Za-z0-9_-]{1,60}"));
    assertThat(folders.values().stream().map(String::toLowerCase)).doesNotHaveDuplicates();
    assertPage(out.resolve("index.html"));
    for (String folder : folders.values()) {
      assertPage(out.resolve(folder).resolve("index.html"));
      assertThat(new ObjectMapper().readTree(out.resolve(folder).resolve("report.json").toFile()))
          .isNotEmpty();
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(out.resolve(folder).resolve("junit.xml").toFile());
    }
  }

  private static void assertPage(Path page) throws IOException {
    assertThat(Files.readString(page))
        .as(page.toString())
        .doesNotContain("<script", "<img", "\u001b", "\u202e")
        .doesNotContainPattern("<a [^>]*></a>");
  }

  private static void assertPrintable(Asked asked) {
    assertThat(asked.out() + asked.err()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\\n]]");
  }

  @Test
  void each_submission_has_its_row_and_its_folder_and_is_text_everywhere() throws Exception {
    Path in = root.resolve("in");
    Path out = root.resolve("out");
    NAMES.forEach(name -> handIn(in.resolve(name)));
    Asked asked = run(in, out);

    assertThat(asked.code()).isZero();
    assertThat(rows(out))
        .containsExactlyElementsOf(NAMES.stream().map(NastyNamesTest::inGradebook).toList())
        .doesNotHaveDuplicates();
    assertText(out, NAMES);
    assertPrintable(asked);
    assertThat(asked.out().lines().filter(line -> line.startsWith("[")))
        .as("no name begins a line of its own")
        .hasSize(NAMES.size())
        .allMatch(line -> line.endsWith(" 0/100 rejected"));

    Path again = root.resolve("again");
    assertThat(run(in, again).code()).isZero();
    assertThat(again.resolve("gradebook.csv")).hasSameBinaryContentAs(out.resolve("gradebook.csv"));
    assertThat(folders(again)).isEqualTo(folders(out));
  }

  @Test
  void a_student_of_the_roster_may_be_called_anything_too() throws Exception {
    Path in = root.resolve("in");
    Path out = root.resolve("out");
    List<String> ids = NAMES.stream().filter(name -> name.equals(name.strip())).toList();
    StringBuilder roster = new StringBuilder("\uFEFFfile_pattern,name,id\r\n");
    StringBuilder overrides = new StringBuilder("reason,points,test,submission\r\n");
    for (int i = 0; i < ids.size(); i++) {
      if (i % 3 > 0) {
        handIn(in.resolve("n" + i));
      }
      String evil = quoted("<script>alert(" + i + ")</script>" + ids.get(i));
      roster.append("n" + i + "," + evil + "," + quoted(ids.get(i)) + "\r\n");
      overrides.append(evil + "," + i + ",total," + quoted(inGradebook(ids.get(i))) + "\r\n");
    }
    SmallCourse.write(root.resolve("roster.csv"), roster.toString());
    SmallCourse.write(root.resolve("overrides.csv"), overrides.toString());
    Asked asked =
        run(
            in,
            out,
            "--roster",
            root.resolve("roster.csv").toString(),
            "--overrides",
            root.resolve("overrides.csv").toString());

    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    List<List<String>> rows = CsvRows.of(Files.readString(out.resolve("gradebook.csv")));
    assertThat(rows.subList(1, rows.size()))
        .isEqualTo(
            IntStream.range(0, ids.size())
                .mapToObj(
                    i ->
                        List.of(
                            inGradebook(ids.get(i)),
                            "lab05-windows",
                            String.valueOf(i),
                            "100",
                            i % 3 > 0 ? "rejected" : "missing",
                            "0",
                            i % 3 > 0 ? "0" : "46"))
                .toList());
    assertText(out, ids);
    assertPrintable(asked);
    String page = Files.readString(out.resolve("index.html"));
    IntStream.range(0, ids.size())
        .forEach(i -> assertThat(page).contains("&lt;script&gt;alert(" + i + ")&lt;/script&gt;"));
  }

  private static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  @Test
  void two_names_that_a_file_system_may_not_tell_apart_are_refused_and_both_named() {
    assertRefused("doe and doe.zip", "doe", "doe.zip");
    assertRefused("DOE and doe", "doe", "DOE");
    assertRefused("Jose\u0301 and Jos\u00e9", "Jos\u00e9", "Jose\u0301");
    assertRefused("\\u202ex\\u000ay and \\u202ex\\u000ay.zip", "\u202ex\ny", "\u202ex\ny.zip");
  }

  private void assertRefused(String both, String one, String other) {
    Path in = root.resolve("in" + both.length());
    handIn(in.resolve(one));
    if (other.endsWith(".zip")) {
      SmallCourse.write(in.resolve(other), "no zip");
    } else {
      handIn(in.resolve(other));
    }
    Path out = root.resolve("out");
    assertThat(run(in, out))
        .isEqualTo(
            new Asked(
                2,
                "",
                "grade run: two submissions of one student: "
                    + both
                    + ". Take one of them away, or rename it; nothing was graded\n"));
    assertThat(out).doesNotExist();
  }
}
