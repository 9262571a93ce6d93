package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseWriterTest {
  @TempDir private Path out;

  /** A report on another lab than that of {@link Example}, where the submissions were all rejected. */
  private static GradingReport other(String title, String... names) {
    Lab lab = Example.LAB;
    List<SubmissionResult> results =
        Arrays.stream(names)
            .map(
                name ->
                    new SubmissionResult(
                        name,
                        "lab02-dstreams",
                        SubmissionStatus.REJECTED,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        "full",
                        "",
                        0))
            .toList();
    return new GradingReport(
        new Lab(
            "lab02-dstreams",
            title,
            lab.packageName(),
            lab.entry(),
            lab.tests(),
            lab.files(),
            lab.exercises(),
            lab.directory()),
        results,
        Folders.of(Arrays.asList(names)),
        "full");
  }

  @Test
  void one_gradebook_has_the_rows_of_all_labs_by_name_and_then_by_lab() throws IOException {
    GradingReport windows =
        Example.report(Example.graded("ben", Example.FIRST), Example.graded("doe", Example.FIRST));
    new CourseWriter().write(List.of(windows, other("Streams", "doe", "ann")), out);
    assertThat(Files.readString(out.resolve("gradebook.csv")))
        .isEqualTo(
            """
            submission,lab,score,max_score,status,tests_passed,tests_total
            ann,lab02-dstreams,0,9,rejected,0,0
            ben,lab05-windows,3,9,graded,1,1
            doe,lab02-dstreams,0,9,rejected,0,0
            doe,lab05-windows,3,9,graded,1,1
            """);
  }

  @Test
  void the_page_leads_to_each_lab_and_escapes_what_it_is_called() throws IOException {
    new CourseWriter().write(List.of(Example.report(), other("<b>Streams</b>", "doe")), out);
    assertThat(Files.readString(out.resolve("index.html")))
        .contains(
            "<a href=\"lab05-windows/index.html\">Lab 5: windows</a>",
            "<a href=\"lab02-dstreams/index.html\">&lt;b&gt;Streams&lt;/b&gt;</a>",
            "1 rejected")
        .doesNotContain("<b>", "doe");
  }
}
