package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.worker.CompileReply.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(d -> {}, Locale.ROOT, StandardCharsets.UTF_8);

  @BeforeEach
  void nothing_on_the_class_path(@TempDir Path empty) throws IOException {
    files.setLocation(StandardLocation.CLASS_PATH, List.of(empty.toFile()));
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void classes_come_out_by_their_binary_names() {
    CompileReply reply = compile(Map.of("p/A.java", "package p; class A { class B {} }"));

    assertThat(reply.success()).isTrue();
    assertThat(reply.classes()).containsOnlyKeys("p.A", "p.A$B");
    assertThat(reply.messages()).isEmpty();
    assertThat(reply.gaveUp()).isEmpty();
  }

  @Test
  void class_files_are_of_java_17_on_every_jdk() {
    byte[] bytes = compile(Map.of("A.java", "class A {}")).classes().get("A");

    assertThat(bytes[7]).isEqualTo((byte) 61);
  }

  @Test
  void error_is_told_with_path_line_and_column() {
    CompileReply reply = compile(Map.of("p/A.java", "package p;\nclass A { int x = \"a\"; }"));

    assertThat(reply.success()).isFalse();
    assertThat(reply.classes()).isEmpty();
    assertThat(reply.messages())
        .containsExactly(
            new Message(
                "p/A.java",
                2,
                19,
                "incompatible types: java.lang.String cannot be converted to int",
                true));
  }

  @Test
  void public_class_with_letters_beyond_ascii_is_compiled() {
    CompileReply reply = compile(Map.of("p/Größe.java", "package p; public class Größe {}"));

    assertThat(reply.messages()).isEmpty();
    assertThat(reply.classes()).containsOnlyKeys("p.Größe");
  }

  @Test
  void public_class_in_a_file_of_another_name_is_an_error() {
    CompileReply reply = compile(Map.of("p/Other.java", "package p; public class A {}"));

    assertThat(reply.messages())
        .extracting(Message::text)
        .containsExactly("class A is public, should be declared in a file named A.java");
  }

  @Test
  void classes_larger_than_the_limit_are_given_up() {
    CompileReply reply = run(new CompileRequest(Map.of("A.java", "class A {}"), 10));

    assertThat(reply.success()).isFalse();
    assertThat(reply.classes()).isEmpty();
    assertThat(reply.gaveUp()).isEqualTo("the classes are larger than 10 bytes");
  }

  @Test
  void at_most_100_messages_are_kept() {
    CompileReply reply =
        compile(Map.of("A.java", "class A { " + "int x = \"a\"; ".repeat(150) + "}"));

    assertThat(reply.messages()).hasSize(100);
  }

  @Test
  void long_message_is_cut_at_2000_characters() {
    String name = "n".repeat(5000);
    CompileReply reply = compile(Map.of("A.java", "class A { " + name + " x; }"));

    assertThat(reply.messages().get(0).text()).hasSize(2001).endsWith("…");
  }

  @Test
  void annotation_processor_among_the_sources_does_not_run() {
    String processor =
        """
        import javax.annotation.processing.*;
        import javax.lang.model.element.TypeElement;
        import java.util.Set;
        @SupportedAnnotationTypes("*")
        public class A extends AbstractProcessor {
          @Override public boolean process(Set<? extends TypeElement> a, RoundEnvironment r) {
            throw new IllegalStateException("I ran");
          }
        }
        """;

    CompileReply reply = compile(Map.of("A.java", processor));

    assertThat(reply.success()).isTrue();
    assertThat(reply.messages()).isEmpty();
  }

  @Test
  void one_compiler_serves_many_requests() {
    compile(Map.of("A.java", "class A {"));

    assertThat(compile(Map.of("B.java", "class B { }")).classes()).containsOnlyKeys("B");
    assertThat(compile(Map.of("C.java", "class C extends B {}")).success()).isFalse();
  }

  private CompileReply compile(Map<String, String> sources) {
    return run(new CompileRequest(sources, 1 << 20));
  }

  private CompileReply run(CompileRequest request) {
    Compilation compilation = new Compilation(compiler, files, request);
    compilation.run();
    return compilation.reply();
  }
}
