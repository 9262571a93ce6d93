package io.dstreamlabs.autograder.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignNamesTest {
  private final ForeignNames rule = new ForeignNames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.dstreamlabs.hidden.lab05.WindowTest",
        "io/dstreamlabs/reference/ReferenceOperators",
        "io.dstreamlabs.worker.WorkerMain",
        "Lio/dstreamlabs/autograder/Main;",
        "<artifactId>grading-hidden-tests</artifactId>",
        "<artifactId>dstream-reference</artifactId>"
      })
  void no_text_names_what_stays_with_the_instructor(String text) {
    String name =
        text.replaceAll(".*?((io[./]dstreamlabs[./][a-z]+)|(dstream|grading)-[a-z-]+).*", "$1");
    assertThat(rule.leakIn(new Opened("notes.txt", Packed.bytes("see " + text + "\n"))))
        .contains("names " + name);
    assertThat(rule.leakIn(new Opened("notes.txt", text.getBytes(StandardCharsets.UTF_16LE))))
        .contains("names " + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repo/io/dstreamlabs/dstream-reference/1/a.jar",
        "a.jar!io/dstreamlabs/hidden/A.class",
        "solutions/lab05-windows/pom.xml",
        "a.zip!grading\\submissions\\lab05-windows\\labels.yaml",
        "grading/course.yaml"
      })
  void no_path_does(String path) {
    assertThat(rule.leakIn(new Opened(path, new byte[0])))
        .get()
        .asString()
        .startsWith("its path says ");
  }

  @Test
  void the_engine_and_the_labs_may_be_named() {
    assertThat(
            rule.leakIn(
                new Opened(
                    "repo/io/dstreamlabs/grading-scenarios/1/grading-scenarios-1.jar",
                    Packed.bytes("io.dstreamlabs.kernel.Time io.dstreamlabs.labs.lab05.Windows"))))
        .isEmpty();
  }
}
