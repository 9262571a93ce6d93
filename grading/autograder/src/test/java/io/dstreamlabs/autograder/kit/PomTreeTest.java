package io.dstreamlabs.autograder.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PomTreeTest {
  @TempDir private Path folder;

  private PomTree pom(String xml) throws IOException {
    return PomTree.read(Files.writeString(folder.resolve("pom.xml"), xml));
  }

  @Test
  void what_is_not_touched_stays_as_it_is_written() throws IOException {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <project>
          <!-- Why: ü, &amp;. -->
          <name>a &lt; b</name>

          <empty/>
        </project>
        """;
    assertThat(pom(xml).xml()).isEqualTo(xml);
  }

  @Test
  void an_element_is_taken_out_with_its_line_and_the_comment_above() throws IOException {
    PomTree pom =
        pom(
            """
            <project>
              <a>1</a>
              <!-- About b. -->
              <b>
                <c/>
              </b>
              <d>2</d>
            </project>
            """);
    pom.remove("/project/b");
    assertThat(pom.xml())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <project>
              <a>1</a>
              <d>2</d>
            </project>
            """);
  }

  @Test
  void lines_are_put_before_an_element() throws IOException {
    PomTree pom = pom("<project>\n  <b/>\n</project>\n");
    pom.insertBefore(pom.one("/project/b"), "<!-- New. -->\n  <a>1</a>\n  ");
    assertThat(pom.xml()).endsWith("<project>\n  <!-- New. -->\n  <a>1</a>\n  <b/>\n</project>\n");
  }

  @Test
  void the_text_of_a_child_is_read_without_blanks_around_it() throws IOException {
    Element dependency = pom("<project><d>\n<x> 1 </x></d></project>").one("/project/d");
    assertThat(PomTree.text(dependency, "x")).contains("1");
    assertThat(PomTree.text(dependency, "y")).isEmpty();
  }

  @Test
  void where_one_element_is_expected_there_is_one() throws IOException {
    PomTree pom = pom("<project><a/><a/></project>");
    assertThatThrownBy(() -> pom.one("/project/a"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the POM has 2 elements at /project/a, but must have one");
    assertThatThrownBy(() -> pom.one("/project/b"))
        .hasMessage("the POM has 0 elements at /project/b, but must have one");
  }

  @Test
  void what_is_no_xml_is_refused_by_name() {
    assertThatThrownBy(() -> pom("<project>"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(folder.resolve("pom.xml") + " is not valid XML: ");
  }
}
