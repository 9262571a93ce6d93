package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.override.Overrides;
import io.dstreamlabs.autograder.override.PointsOverride;
import io.dstreamlabs.autograder.override.Target;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.hidden.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the form of every page. */
class PageFormTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*(?<!/)>");
  private static final Set<String> WITHOUT_END = Set.of("meta", "br");

  @TempDir Path out;
  private List<String> pages;

  @BeforeEach
  void writePages() throws IOException {
    List<SubmissionResult> results =
        List.of(
            Example.graded(
                "anna",
                Example.FIRST,
                Example.ended(Example.SECOND, Verdict.WRONG_ANSWER, "off by one", Example.PICTURE),
                Example.ended(Example.THIRD, Verdict.NOT_IMPLEMENTED, "still to do", "")),
            Example.result(
                "ben",
                SubmissionStatus.REJECTED,
                "no Windows.java",
                List.of("pom.xml"),
                List.of("a note")),
            Example.refused("chris", SubmissionStatus.NOT_JUDGED, ""),
            SubmissionResult.missing("dana", Example.LAB.id(), "full"));
    Target second = new Target(Example.SECOND.id(), "5.1.2", "a window slides", 2);
    GradingReport report =
        new GradingReport(
            Example.LAB,
            3,
            results,
            Map.of("anna", "anna", "ben", "ben", "chris", "chris", "dana", "dana"),
            "full (bubblewrap)",
            new Enrolment(Map.of("anna", "Anna Meier"), Set.of("ben")),
            new Overrides(List.of(new PointsOverride("anna", second, 1, "Nearly"))));
    new StudentPage().write(report, out);
    new InstructorPage().write(report, out);
    try (Stream<Path> files = Files.walk(out)) {
      pages = files.filter(Files::isRegularFile).map(PageFormTest::read).toList();
    }
    assertThat(pages).hasSize(5);
  }

  @Test
  void every_element_is_closed_where_it_was_opened() {
    for (String page : pages) {
      Deque<String> open = new ArrayDeque<>();
      Matcher tags = TAG.matcher(page);
      while (tags.find()) {
        String name = tags.group(2);
        if (!tags.group(1).isEmpty()) {
          assertThat(open.poll()).as("opened before </%s>", name).isEqualTo(name);
        } else if (!WITHOUT_END.contains(name)) {
          open.push(name);
        }
      }
      assertThat(open).isEmpty();
    }
  }

  @Test
  void one_main_heading_a_language_and_a_scope_for_each_heading_of_a_table() {
    assertThat(pages)
        .allSatisfy(
            page -> {
              assertThat(page).contains("<html lang=\"en\">");
              assertThat(page.split("<h1>", -1)).hasSize(2);
              assertThat(page.split("<th ", -1)).hasSameSizeAs(page.split("<th scope=", -1));
              assertThat(page).doesNotContain("<th>");
            });
  }

  @Test
  void dark_narrow_and_printed_forms_are_in_the_page_itself() {
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("prefers-color-scheme: dark", "max-width: 45rem", "@media print")
                    .doesNotContain(
                        "<script", "<link", "<img", "http:", "https:", "url(", "@import"));
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
