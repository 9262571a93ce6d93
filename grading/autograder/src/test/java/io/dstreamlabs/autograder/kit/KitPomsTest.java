package io.dstreamlabs.autograder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** From the real POMs; Maven itself reads the result in {@code KitBuildTest}. */
class KitPomsTest {
  private static final String VERSION = "1.0.0-kit-0123456789ab";

  private final Lab lab = new Course(BuiltCourse.REAL).labs().find(BuiltCourse.LAB);
  private final KitPoms poms = new KitPoms(BuiltCourse.REAL, List.of(lab));

  @TempDir private Path folder;

  private PomTree parsed(String xml) throws IOException {
    return PomTree.read(Files.writeString(folder.resolve("pom.xml"), xml));
  }

  private static List<String> texts(PomTree pom, String path) {
    return pom.all(path).stream().map(Element::getTextContent).toList();
  }

  @Test
  void coordinates_are_those_of_the_course() {
    assertThat(poms.groupId()).isEqualTo("io.dstreamlabs");
    assertThat(poms.courseVersion()).isEqualTo("1.0.0-SNAPSHOT");
  }

  @Test
  void the_modules_at_the_top_are_the_labs_of_the_kit() throws IOException {
    assertThat(texts(parsed(poms.top(VERSION)), "//module")).containsExactly("labs/lab05-windows");
    assertThat(texts(parsed(poms.labs()), "//module")).isEmpty();
  }

  @Test
  void our_own_modules_are_those_of_the_kit_in_its_version() throws IOException {
    PomTree top = parsed(poms.top(VERSION));
    assertThat(texts(top, "//kit.version")).containsExactly(VERSION);
    assertThat(texts(top, "//dependency[groupId='io.dstreamlabs']/artifactId"))
        .containsExactlyInAnyOrder(
            "dstream-core",
            "dstream-kernel",
            "dstream-replay",
            "dstream-testkit",
            "grading-scenarios");
    assertThat(texts(top, "//dependency[groupId='io.dstreamlabs']/version"))
        .containsOnly("${kit.version}");
  }

  @Test
  void versions_of_others_are_kept_where_the_kit_uses_them() throws IOException {
    for (String xml : List.of(poms.top(VERSION), poms.parent(VERSION))) {
      PomTree pom = parsed(xml);
      assertThat(texts(pom, "//dependency/artifactId"))
          .contains("junit-bom", "assertj-core")
          .doesNotContain("picocli", "jackson-bom", "archunit");
      assertThat(texts(pom, "//junit.version")).hasSize(1);
      assertThat(texts(pom, "//picocli.version")).isEmpty();
    }
  }

  @Test
  void no_plugin_is_there_but_those_of_a_test_run() throws IOException {
    PomTree top = parsed(poms.top(VERSION));
    assertThat(texts(top, "/project/build/plugins/plugin/artifactId"))
        .containsExactly("maven-enforcer-plugin");
    assertThat(texts(top, "/project/build/plugins//execution/id"))
        .containsExactly("rules", "lab-class-path");
    assertThat(texts(top, "/project/build/pluginManagement//plugin/artifactId"))
        .contains("maven-compiler-plugin", "maven-surefire-plugin", "maven-enforcer-plugin")
        .allMatch(name -> name.startsWith("maven-"));
    assertThat(top.all("//profile")).isEmpty();
    assertThat(top.xml()).doesNotContain("dependencyConvergence").contains("requireJavaVersion");
  }

  @Test
  void every_property_that_is_asked_for_is_there() throws IOException {
    PomTree top = parsed(poms.top(VERSION));
    assertThat(texts(top, "//labExpectation")).containsExactly("pass");
    assertThat(top.all("/project/properties/argLine")).hasSize(1);
    assertThat(top.all("/project/properties/sandboxClassPath")).isEmpty();
  }

  /** A property of file: names is read by every Maven and every IDE, from the folder of the lab. */
  @Test
  void the_engine_is_looked_for_in_the_kit() throws IOException {
    PomTree labs = parsed(poms.labs());
    assertThat(texts(labs, "//repository/url"))
        .containsExactly("file://${project.basedir}/../../repo");
    assertThat(texts(labs, "//snapshots/enabled")).containsExactly("false");
    assertThat(texts(labs, "/project/dependencies/dependency/artifactId"))
        .containsExactly("dstream-kernel", "dstream-testkit", "grading-scenarios");
  }

  @Test
  void a_module_says_what_it_needs_when_it_is_used() throws IOException {
    PomTree testkit = parsed(poms.module(KitModule.TESTKIT, VERSION));
    assertThat(texts(testkit, "/project/parent/artifactId")).containsExactly("dstream-labs");
    assertThat(texts(testkit, "/project/parent/version")).containsExactly(VERSION);
    assertThat(texts(testkit, "//dependency/artifactId"))
        .contains("dstream-kernel", "dstream-replay", "assertj-core");
    assertThat(texts(parsed(poms.module(KitModule.KERNEL, VERSION)), "//dependency/artifactId"))
        .containsExactly("dstream-core");
    assertThat(texts(parsed(poms.module(KitModule.CORE, VERSION)), "//dependency")).isEmpty();
  }

  @Test
  void the_parent_in_the_repository_has_the_version_of_the_kit() throws IOException {
    PomTree parent = parsed(poms.parent(VERSION));
    assertThat(texts(parent, "/project/version")).containsExactly(VERSION);
    assertThat(parent.all("/project/modules | /project/build | /project/profiles")).isEmpty();
  }
}
