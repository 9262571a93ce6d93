package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.replay.TimelinePicture;
import io.dstreamlabs.testkit.Marbles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The picture of a failed test in the student's page. */
class TimelineSvgTest {
  private static final String CAUSE = "the window does not slide";

  @TempDir Path out;

  @Test
  void a_failed_test_has_one_figure_and_a_passed_one_none() throws Exception {
    String page = page(Example.PICTURE);
    assertThat(page.split("<figure class=\"timeline\">", -1)).hasSize(2);
    assertThat(all(svgs(page), "role", "img")).hasSize(1);
  }

  @Test
  void each_rdd_is_a_box_each_record_a_marble_with_its_text() throws Exception {
    Element drawing = drawing(page(Example.PICTURE));
    assertThat(texts(drawing, "time")).containsExactly("1 s", "2 s", "3 s");
    assertThat(withClass(drawing, "rdd input")).hasSize(3);
    assertThat(withClass(drawing, "rdd expected")).hasSize(1);
    assertThat(withClass(drawing, "rdd yours")).hasSize(2);
    assertThat(withClass(drawing, "gap")).hasSize(3);
    assertThat(texts(drawing, "record"))
        .containsExactly("a", "b", "b", "c", "a", "b", "b", "a", "b", "b", "c");
    assertThat(withClass(drawing, "marble record")).hasSize(10);
    assertThat(withClass(drawing, "marble extra")).hasSize(1);
  }

  @Test
  void the_first_difference_has_a_frame_a_caret_and_words() throws Exception {
    String page = page(Example.PICTURE);
    Element drawing = drawing(page);
    assertThat(withClass(drawing, "differs"))
        .hasSize(2); // the frame and the words beside the caret
    assertThat(withClass(drawing, "caret")).hasSize(1);
    assertThat(texts(drawing, "differs")).containsExactly("first difference");
    assertThat(HtmlWords.of(page))
        .contains("▲ At 3 s, expected: no RDD; yours: c at 3 s: no RDD is due As text");
  }

  @Test
  void a_sentence_that_says_the_likely_cause_once_more_is_left_out() throws IOException {
    TimelinePicture picture =
        TimelinePicture.of(1000, 1)
            .expected(Marbles.timeline("a", 1000))
            .yours(Marbles.timeline("b", 1000));
    assertThat(HtmlWords.of(page(picture.mark(1000, "at 1 s: " + CAUSE).picture())))
        .contains("▲ At 1 s, expected: a; yours: b As text")
        .containsOnlyOnce("Likely cause " + CAUSE);
  }

  @Test
  void it_has_a_name_and_a_description_that_are_found() throws Exception {
    String page = page(Example.PICTURE);
    Element drawing = drawing(page);
    assertThat(drawing.getAttribute("role")).isEqualTo("img");
    String[] ids = drawing.getAttribute("aria-labelledby").split(" ");
    assertThat(ids).containsExactly("p5.1.2-t", "p5.1.2-d");
    Element title = (Element) drawing.getElementsByTagName("title").item(0);
    Element desc = (Element) drawing.getElementsByTagName("desc").item(0);
    assertThat(List.of(title.getAttribute("id"), desc.getAttribute("id"))).containsExactly(ids);
    assertThat(title.getTextContent()).isEqualTo("exercise 5.1 Window");
    assertThat(desc.getTextContent())
        .isEqualTo(
            "3 batches of 1 s. Rows: in, expected, yours. At 3 s, expected: no RDD; yours: c.");
  }

  @Test
  void the_names_of_the_rows_have_a_drawing_of_their_own_that_is_as_high() throws Exception {
    List<Element> svgs = svgs(page(Example.PICTURE));
    assertThat(svgs).hasSize(2);
    Element names = svgs.get(0);
    assertThat(names.getAttribute("aria-hidden")).isEqualTo("true");
    assertThat(names.getTextContent().split("\\s+"))
        .containsExactly("", "batch", "time", "in", "expected", "yours");
    assertThat(names.getAttribute("height")).isEqualTo(svgs.get(1).getAttribute("height"));
    for (Element svg : svgs) {
      assertThat(svg.getAttribute("viewBox"))
          .isEqualTo("0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
    }
  }

  @Test
  void ids_are_there_once_and_what_refers_to_one_finds_it() throws IOException {
    TestResult wrong = Example.ended(Example.FIRST, Verdict.WRONG_ANSWER, CAUSE, Example.PICTURE);
    TestResult too = Example.ended(Example.SECOND, Verdict.WRONG_ANSWER, CAUSE, Example.PICTURE);
    String page = page(wrong, too);
    List<String> ids = values(page, " id=\"([^\"]*)\"");
    assertThat(ids).doesNotHaveDuplicates().contains("p5.1.1-t", "p5.1.2-t");
    for (String labels : values(page, "aria-labelledby=\"([^\"]*)\"")) {
      assertThat(ids).contains(labels.split(" "));
    }
    assertThat(ids).containsAll(values(page, "href=\"#([^\"]*)\""));
  }

  @Test
  void the_same_picture_as_text_is_folded_below() throws IOException {
    assertThat(page(Example.PICTURE))
        .contains(
            "<details><summary>As text</summary>\n<pre tabindex=\"0\">"
                + Example.DRAWN.stripTrailing()
                + "</pre>");
  }

  @Test
  void whatever_a_student_makes_is_text_and_nothing_else() throws Exception {
    List<Object> nasty =
        List.of(
            "<script>alert(1)</script>",
            "</text></svg>",
            "\"'&lt;",
            "\u202Eabc\u2066",
            "a\u0000\u001b[31mb",
            "\u05D0\u05D1",
            "x".repeat(10_000),
            "]]>");
    String page =
        page(
            TimelinePicture.of(1000, 1)
                .title("<title>")
                .expected(Marbles.timeline("a", 1000))
                .yours(new Timeline(List.of(new Timeline.Entry(1000, nasty))))
                .mark(1000, "at 1 s: <b>&")
                .remark("<i>")
                .picture());
    assertThat(page)
        .doesNotContain("<script", "<b>", "<i>", "\u202E", "\u2066", "\u0000", "\u001b");
    assertThat(texts(drawing(page), "record"))
        .containsExactly(
            "a",
            "<script>alert(1…",
            "</text></svg>",
            "\"'&lt;",
            "abc",
            "ab",
            "\u05D0\u05D1",
            "x".repeat(15) + "…",
            "]]>");
    assertThat(page).doesNotContain("x".repeat(81)); // cut in the sentence below, too
  }

  @Test
  void a_picture_of_thousands_of_records_is_bounded() throws Exception {
    List<Timeline.Entry> entries =
        IntStream.rangeClosed(1, 2000)
            .mapToObj(batch -> new Timeline.Entry(batch * 1000L, numbers(3000)))
            .toList();
    Picture big = TimelinePicture.of(1000, 2000).yours(new Timeline(entries)).picture();
    String page = page(big);
    Element drawing = drawing(page);
    assertThat(withClass(drawing, "rdd yours")).hasSize(24);
    assertThat(texts(drawing, "record")).hasSize(24 * 12);
    assertThat(texts(drawing, "more")).hasSize(24).containsOnly("+ 2988 more");
    assertThat(HtmlWords.of(page)).contains("+ 1976 more batches As text");
    int start = page.indexOf("<svg role");
    assertThat(page.indexOf("</svg>", start) - start).isLessThan(100_000);
  }

  @Test
  void a_picture_of_words_is_not_drawn() throws IOException {
    String page = page(Picture.inWords("window(0 ms, 1 s)", "expected   <Exception>"));
    assertThat(page)
        .doesNotContain("<svg")
        .contains("<pre class=\"words\">window(0 ms, 1 s)\nexpected   &lt;Exception&gt;</pre>");
  }

  @Test
  void it_is_the_same_every_time() throws IOException {
    assertThat(page(Example.PICTURE)).isEqualTo(page(Example.PICTURE));
  }

  @Test
  void a_wide_picture_scrolls_in_its_own_frame_and_letters_stay_readable() throws IOException {
    String page = page(Example.PICTURE);
    assertThat(page).contains("<div class=\"scroll\" tabindex=\"0\" role=\"group\"");
    assertThat(rule(page, ".timeline .scroll")).contains("overflow-x: auto");
    assertThat(rule(page, ".timeline svg")).contains("flex: none"); // no shrinking on a phone
    for (String size : values(page, "\\.timeline svg[^{]*\\{[^}]*font-size: (\\d+)px")) {
      assertThat(Integer.parseInt(size)).isGreaterThanOrEqualTo(13);
    }
  }

  @Test
  void colours_are_those_of_the_page_in_light_and_dark() throws IOException {
    for (String colours : values(page(Example.PICTURE), "\\.timeline [^{]*\\{([^}]*)\\}")) {
      assertThat(colours).doesNotContain("#");
      for (String colour : values(colours, "(?:fill|stroke|color|background): ([^;]*);")) {
        assertThat(colour).matches("var\\(--[a-z-]+\\)|none");
      }
    }
  }

  private static List<Object> numbers(int count) {
    return IntStream.range(0, count).<Object>mapToObj(i -> (long) i % 10).toList();
  }

  private String page(Picture picture) throws IOException {
    return page(Example.FIRST, Example.ended(Example.SECOND, Verdict.WRONG_ANSWER, CAUSE, picture));
  }

  private String page(TestResult... tests) throws IOException {
    new StudentPage().write(Example.report(Example.graded("anna", tests)), out);
    return Files.readString(out.resolve("anna/index.html"));
  }

  private static Element drawing(String page) throws Exception {
    return svgs(page).get(1);
  }

  /** The drawings in a page, each read as XML. */
  private static List<Element> svgs(String page) throws Exception {
    List<Element> svgs = new ArrayList<>();
    for (String svg : values(page, "(?s)(<svg .*?</svg>)")) {
      svgs.add(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
              .getDocumentElement());
    }
    return svgs;
  }

  private static List<Element> all(List<Element> elements, String attribute, String value) {
    return elements.stream().filter(e -> e.getAttribute(attribute).equals(value)).toList();
  }

  private static List<Element> withClass(Element drawing, String name) {
    NodeList nodes = drawing.getElementsByTagName("*");
    return all(
        IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList(),
        "class",
        name);
  }

  private static List<String> texts(Element drawing, String name) {
    return withClass(drawing, name).stream()
        .filter(element -> element.getTagName().equals("text"))
        .map(Element::getTextContent)
        .toList();
  }

  /** What the first rule of the page's style sheet for {@code selector} says. */
  private static String rule(String page, String selector) {
    return values(page, "\n" + Pattern.quote(selector) + " \\{([^}]*)\\}").get(0);
  }

  private static List<String> values(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    List<String> values = new ArrayList<>();
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }
}
