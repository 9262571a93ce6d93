package io.dstreamlabs.autograder.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitRepositoryTest {
  private static final String KERNEL_CLASS = "engine/kernel/target/classes/One.class";

  @TempDir private Path root;
  private BuiltCourse course;

  @BeforeEach
  void makeCourse() {
    course = BuiltCourse.in(root);
  }

  private KitRepository repository() {
    return new KitRepository(root, new KitPoms(root, course.labs()));
  }

  private SortedMap<String, byte[]> files() {
    KitFiles kit = new KitFiles();
    repository().addTo(kit);
    return kit.byPath();
  }

  @Test
  void each_module_is_a_jar_a_pom_and_their_checksums_and_core_and_kernel_have_sources() {
    String version = repository().version();
    List<String> expected = new ArrayList<>();
    expected.add("dstream-labs/%1$s/dstream-labs-%1$s.pom");
    expected.add("dstream-core/%1$s/dstream-core-%1$s-sources.jar");
    expected.add("dstream-kernel/%1$s/dstream-kernel-%1$s-sources.jar");
    for (String name :
        List.of(
            "dstream-core",
            "dstream-kernel",
            "dstream-replay",
            "dstream-testkit",
            "grading-scenarios")) {
      expected.add(name + "/%1$s/" + name + "-%1$s.jar");
      expected.add(name + "/%1$s/" + name + "-%1$s.pom");
    }
    List<String> all = new ArrayList<>();
    for (String path : expected) {
      all.add("repo/io/dstreamlabs/" + path.formatted(version));
      all.add("repo/io/dstreamlabs/" + path.formatted(version) + ".sha1");
    }
    assertThat(files().keySet()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void checksums_are_those_of_the_files() {
    SortedMap<String, byte[]> files = files();
    files.forEach(
        (path, content) -> {
          if (!path.endsWith(".sha1")) {
            assertThat(files.get(path + ".sha1")).asString().isEqualTo(Checksum.sha1(content));
          }
        });
  }

  @Test
  void a_jar_holds_what_was_built_and_the_other_the_sources() throws IOException {
    SortedMap<String, byte[]> files = files();
    for (String path : files.keySet()) {
      if (path.endsWith(".jar")) {
        String only = path.endsWith("-sources.jar") ? "One.java" : "One.class";
        try (ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(files.get(path)))) {
          ZipEntry entry = jar.getNextEntry();
          assertThat(entry.getName()).isEqualTo(only);
          assertThat(jar.getNextEntry()).isNull();
        }
      }
    }
  }

  @Test
  void the_version_is_a_release_and_goes_by_content_alone() throws IOException {
    String version = repository().version();
    assertThat(version).matches("1\\.0\\.0-kit-[0-9a-f]{12}");
    Files.setLastModifiedTime(root.resolve(KERNEL_CLASS), FileTime.fromMillis(0));
    assertThat(repository().version()).isEqualTo(version);
  }

  @Test
  void another_class_another_source_or_another_library_is_another_version() throws IOException {
    String version = repository().version();
    course.write(KERNEL_CLASS, "another class");
    String other = repository().version();
    course.write("engine/kernel/src/main/java/One.java", "another source");
    String third = repository().version();
    Path pom = root.resolve("pom.xml");
    String text = Files.readString(pom);
    Files.writeString(pom, text.replaceFirst("<assertj.version>[^<]+", "<assertj.version>9"));
    assertThat(List.of(version, other, third, repository().version())).doesNotHaveDuplicates();
  }

  @Test
  void a_module_that_was_not_built_is_named_with_the_cure() throws IOException {
    Files.delete(root.resolve("engine/testkit/target/classes/One.class"));
    assertThatThrownBy(this::repository)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            root.resolve("engine/testkit/target/classes")
                + " holds no class, but must hold the built module: delete"
                + " grading/autograder/target/grade.stamp and start grading/grade again");
  }
}
