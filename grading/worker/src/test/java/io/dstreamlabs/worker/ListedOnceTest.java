package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedOnceTest {
  private final StandardJavaFileManager files =
      ToolProvider.getSystemJavaCompiler()
          .getStandardFileManager(d -> {}, Locale.ROOT, StandardCharsets.UTF_8);
  private final List<String> asked = new ArrayList<>();
  private final JavaFileManager listed = new ListedOnce(new Asked());

  @BeforeEach
  void a_class_and_a_source_on_the_class_path(@TempDir Path directory) throws IOException {
    Files.createDirectory(directory.resolve("p"));
    Files.createFile(directory.resolve("p/A.class"));
    Files.createFile(directory.resolve("p/B.java"));
    files.setLocation(StandardLocation.CLASS_PATH, List.of(directory.toFile()));
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void the_same_question_has_the_same_answer_and_is_asked_once() throws IOException {
    Iterable<JavaFileObject> first = list("p", Set.of(Kind.CLASS));

    assertThat(first).singleElement().extracting(JavaFileObject::getKind).isEqualTo(Kind.CLASS);
    assertThat(list("p", Set.of(Kind.CLASS))).containsExactlyElementsOf(first);
    assertThat(asked).containsExactly("p");
  }

  @Test
  void another_kind_of_file_is_another_question() throws IOException {
    list("p", Set.of(Kind.CLASS));

    assertThat(list("p", Set.of(Kind.SOURCE)))
        .singleElement()
        .extracting(JavaFileObject::getKind)
        .isEqualTo(Kind.SOURCE);
  }

  @Test
  void what_is_not_there_is_not_remembered() throws IOException {
    assertThat(list("q", Set.of(Kind.CLASS))).isEmpty();
    assertThat(list("q", Set.of(Kind.CLASS))).isEmpty();

    assertThat(asked).containsExactly("q", "q");
  }

  private Iterable<JavaFileObject> list(String packageName, Set<Kind> kinds) throws IOException {
    return listed.list(StandardLocation.CLASS_PATH, packageName, kinds, false);
  }

  private final class Asked extends ForwardingJavaFileManager<JavaFileManager> {
    private Asked() {
      super(files);
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<Kind> kinds, boolean recurse)
        throws IOException {
      asked.add(packageName);
      return super.list(location, packageName, kinds, recurse);
    }
  }
}
