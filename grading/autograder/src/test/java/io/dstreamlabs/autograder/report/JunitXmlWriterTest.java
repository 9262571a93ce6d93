package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.hidden.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitXmlWriterTest {
  @TempDir Path out;

  @Test
  void tests_points_failures_and_errors_as_surefire_writes_them() throws IOException {
    assertThat(
            written(
                Example.graded(
                    "anna",
                    Example.FIRST,
                    Example.ended(
                        Example.SECOND, Verdict.WRONG_ANSWER, "does not slide", "in  a <b\n"),
                    Example.thrown(
                        Example.THIRD,
                        Verdict.EXCEPTION,
                        "an exception left your code",
                        "java.lang.Error",
                        "ReduceByWindow.java:31",
                        "",
                        "said: boo"))))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="lab05-windows" tests="3" failures="1" errors="1" skipped="0" time="2.500">
              <properties>
                <property name="submission" value="anna"/>
                <property name="status" value="graded"/>
                <property name="points" value="3"/>
                <property name="max" value="9"/>
                <property name="isolation" value="full (bubblewrap)"/>
              </properties>
              <testcase name="a_window_holds_its_batches" classname="io.dstreamlabs.hidden.lab05.WindowTest" time="1.250">
                <properties>
                  <property name="exercise" value="5.1"/>
                  <property name="points" value="3"/>
                  <property name="max" value="3"/>
                </properties>
              </testcase>
              <testcase name="a_window_slides" classname="io.dstreamlabs.hidden.lab05.WindowTest" time="1.250">
                <properties>
                  <property name="exercise" value="5.1"/>
                  <property name="points" value="0"/>
                  <property name="max" value="2"/>
                </properties>
                <failure message="does not slide" type="WRONG_ANSWER">Rule of a_window_slides.
            in  a &lt;b
            </failure>
              </testcase>
              <testcase name="all_are_combined" classname="io.dstreamlabs.hidden.lab05.ReduceByWindowTest" time="1.250">
                <properties>
                  <property name="exercise" value="5.2"/>
                  <property name="points" value="0"/>
                  <property name="max" value="4"/>
                </properties>
                <error message="an exception left your code" type="EXCEPTION">Rule of all_are_combined.
            java.lang.Error at ReduceByWindow.java:31
            said: boo</error>
              </testcase>
            </testsuite>
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "OK, 0, 0",
    "NOT_IMPLEMENTED, 1, 0",
    "WRONG_ANSWER, 1, 0",
    "NONDETERMINISTIC, 1, 0",
    "EXCEPTION, 0, 1",
    "TIMEOUT, 0, 1",
    "MEMORY_LIMIT, 0, 1",
    "STACK_OVERFLOW, 0, 1",
    "OUTPUT_LIMIT, 0, 1",
    "EXITED, 0, 1",
    "CRASHED, 0, 1",
    "PROTOCOL_VIOLATION, 0, 1",
    "GRADER_ERROR, 0, 1"
  })
  void a_wrong_answer_is_a_failure_and_no_answer_an_error(Verdict verdict, int failures, int errors)
      throws Exception {
    Element suite =
        parsed(written(Example.graded("anna", Example.ended(Example.FIRST, verdict, "", ""))));
    assertThat(suite.getAttribute("failures")).isEqualTo(String.valueOf(failures));
    assertThat(suite.getAttribute("errors")).isEqualTo(String.valueOf(errors));
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(failures);
    assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(errors);
  }

  @Test
  void a_submission_without_tests_is_an_error_and_not_green() throws Exception {
    Element suite =
        parsed(
            written(
                Example.refused(
                    "anna", SubmissionStatus.COMPILE_ERROR, "does not compile\nWindow.java:3")));
    assertThat(suite.getAttribute("tests")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    Element error = (Element) suite.getElementsByTagName("error").item(0);
    assertThat(error.getAttribute("type")).isEqualTo("compile_error");
    assertThat(error.getAttribute("message")).isEqualTo("does not compile");
    assertThat(error.getTextContent()).isEqualTo("does not compile\nWindow.java:3");
  }

  @Test
  void no_text_can_break_the_xml() throws Exception {
    String nasty = "]]><x a='1' b=\"2\">&amp;\u0000\u001b[31m\ufffe\ud800";
    Element suite =
        parsed(
            written(
                Example.graded(
                    nasty,
                    Example.thrown(
                        Example.FIRST, Verdict.EXCEPTION, nasty, nasty, nasty, nasty, nasty))));
    String clean = "]]><x a='1' b=\"2\">&amp;";
    Element error = (Element) suite.getElementsByTagName("error").item(0);
    assertThat(error.getAttribute("message")).isEqualTo(clean);
    assertThat(error.getTextContent())
        .isEqualTo(
            "Rule of a_window_holds_its_batches.\n"
                + clean
                + " at "
                + clean
                + "\n"
                + clean
                + "\n\n"
                + clean);
    Element submission = (Element) suite.getElementsByTagName("property").item(0);
    assertThat(submission.getAttribute("value")).isEqualTo(clean);
  }

  private String written(SubmissionResult result) throws IOException {
    GradingReport report = Example.report(result);
    new JunitXmlWriter().write(report, out);
    return Files.readString(out.resolve(report.folderOf(result)).resolve("junit.xml"));
  }

  private static Element parsed(String xml)
      throws ParserConfigurationException, IOException, SAXException {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    return document.getDocumentElement();
  }
}
