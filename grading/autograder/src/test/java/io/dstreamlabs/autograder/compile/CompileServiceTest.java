package io.dstreamlabs.autograder.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import io.dstreamlabs.autograder.sandbox.Sandbox;
import io.dstreamlabs.autograder.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real compiler in the real sandbox; after each test it must still compile. */
@Needs(Extra.BUBBLEWRAP)
class CompileServiceTest {
  private static final CompileLimits LIMITS =
      new CompileLimits(Duration.ofSeconds(8), Duration.ofSeconds(120), 96, 256 * 1024, 8 << 20);

  private static Sandbox sandbox;
  private static CompileService service;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.detect(SandboxOptions.standard());
    service = new CompileService(sandbox, LIMITS);
  }

  @AfterAll
  static void close() {
    if (service != null) {
      service.close();
      sandbox.close();
    }
  }

  @AfterEach
  void still_compiles() {
    assertThat(compile("p/After.java", "package p; class After {}").outcome())
        .isEqualTo(Outcome.OK);
  }

  @Test
  void sources_against_the_kernel_become_class_files() {
    CompileResult result =
        compile(
            "p/A.java",
            "package p; class A { io.dstreamlabs.kernel.Pair<String, Long> pair; class B {} }");

    assertThat(result.outcome()).isEqualTo(Outcome.OK);
    assertThat(result.classes()).containsOnlyKeys("p.A", "p.A$B");
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.message()).isEmpty();
  }

  @Test
  void errors_are_told_by_path_and_line() {
    CompileResult result =
        compile("p/A.java", "package p;\nclass A {\n  int x = y;\n  int z = \"z\";\n}\n");

    assertThat(result.outcome()).isEqualTo(Outcome.ERRORS);
    assertThat(result.message()).isEqualTo("2 errors");
    assertThat(result.classes()).isEmpty();
    assertThat(result.diagnostics())
        .extracting(CompileDiagnostic::path, CompileDiagnostic::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("p/A.java", 3L),
            org.assertj.core.groups.Tuple.tuple("p/A.java", 4L));
    assertThat(result.diagnostics()).allMatch(CompileDiagnostic::error);
  }

  @Test
  void one_error_is_one_error() {
    assertThat(compile("p/A.java", "package p; class A { int x = y; }").message())
        .isEqualTo("1 error");
  }

  @Test
  void names_beyond_ascii_are_compiled() {
    CompileResult result =
        compile("p/Größe.java", "package p; public class Größe { int fläche = 1; int 面 = 2; }");

    assertThat(result.outcome()).isEqualTo(Outcome.OK);
    assertThat(result.classes()).containsOnlyKeys("p.Größe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.dstreamlabs.replay.Replay",
        "io.dstreamlabs.scenarios.ScenarioRun",
        "io.dstreamlabs.worker.Frames",
        "io.dstreamlabs.hidden.Exam",
        "io.dstreamlabs.reference.ReferenceOperators",
        "io.dstreamlabs.autograder.Main",
        "org.junit.jupiter.api.Test"
      })
  void sources_see_only_the_kernel(String name) {
    CompileResult result = compile("p/A.java", "package p; class A { %s x; }".formatted(name));

    assertThat(result.outcome()).isEqualTo(Outcome.ERRORS);
    assertThat(result.diagnostics().get(0).message())
        .isEqualTo("package %s does not exist".formatted(name.substring(0, name.lastIndexOf('.'))));
  }

  @Test
  void class_that_shadows_one_of_the_kernel_is_forbidden() {
    CompileResult result =
        compile(
            "io/dstreamlabs/kernel/Pair.java",
            "package io.dstreamlabs.kernel; public class Pair {}");

    assertThat(result.outcome()).isEqualTo(Outcome.FORBIDDEN_PACKAGE);
    assertThat(result.message())
        .isEqualTo(
            "class Pair is in package io.dstreamlabs.kernel, but only p is allowed: move it there");
    assertThat(result.classes()).isEmpty();
  }

  @Test
  void class_in_a_package_of_the_jdk_is_an_error() {
    CompileResult result =
        compile("java/lang/Evil.java", "package java.lang; public class Evil {}");

    assertThat(result.outcome()).isEqualTo(Outcome.ERRORS);
    assertThat(result.diagnostics().get(0).message())
        .isEqualTo("package exists in another module: java.base");
  }

  @Test
  void module_declaration_is_forbidden() {
    assertThat(compile("module-info.java", "module evil {}").outcome())
        .isEqualTo(Outcome.FORBIDDEN_PACKAGE);
  }

  @Test
  void public_class_named_like_another_file_is_an_error() {
    CompileResult result =
        compile(Map.of("p/A.java", "package p; public class B {}", "p/C.java", "package p;"));

    assertThat(result.outcome()).isEqualTo(Outcome.ERRORS);
    assertThat(result.diagnostics().get(0).message())
        .isEqualTo("class B is public, should be declared in a file named B.java");
  }

  @Test
  void two_files_with_one_class_are_an_error() {
    CompileResult result =
        compile(Map.of("p/A.java", "package p; class X {}", "p/B.java", "package p; class X {}"));

    assertThat(result.outcome()).isEqualTo(Outcome.ERRORS);
    assertThat(result.diagnostics().get(0).message()).isEqualTo("duplicate class: p.X");
  }

  @Test
  void annotation_processor_does_not_run() {
    String processor =
        """
        package p;
        import javax.annotation.processing.*;
        @SupportedAnnotationTypes("*")
        public class A extends AbstractProcessor {
          static { System.exit(1); }
          public boolean process(
              java.util.Set<? extends javax.lang.model.element.TypeElement> a, RoundEnvironment r) {
            return false;
          }
        }
        """;
    assertThat(compile("p/A.java", processor).outcome()).isEqualTo(Outcome.OK);
  }

  @Test
  void submission_without_a_class_compiles_to_nothing() {
    CompileResult result = compile("p/A.java", "");

    assertThat(result.outcome()).isEqualTo(Outcome.OK);
    assertThat(result.classes()).isEmpty();
  }

  // What makes a compiler stall or die.

  @Test
  void source_larger_than_the_limit_is_not_compiled() {
    CompileResult result = compile("p/A.java", " ".repeat(256 * 1024 + 1));

    assertThat(result.outcome()).isEqualTo(Outcome.COMPILE_LIMIT);
    assertThat(result.message())
        .isEqualTo("p/A.java has 262145 characters, but at most 262144 are compiled");
  }

  @Test
  void parentheses_60000_deep_are_a_limit() {
    isLimited("int x = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + ";");
  }

  @Test
  void ifs_12000_deep_are_a_limit() {
    isLimited("void f(boolean b) { " + "if (b) { ".repeat(12_000) + "}".repeat(12_000) + " }");
  }

  @Test
  void concatenation_of_50000_terms_is_a_limit() {
    isLimited("String f(int i) { return \"\"" + " + i".repeat(50_000) + "; }");
  }

  @Test
  void constant_that_doubles_28_times_is_a_limit() {
    String doublings =
        IntStream.rangeClosed(1, 28)
            .mapToObj(i -> "static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1))
            .collect(Collectors.joining());
    isLimited("static final String S0 = \"0123456789\"; " + doublings);
  }

  @Test
  void method_that_is_too_long_is_an_error() {
    CompileResult result =
        compile("p/A.java", "package p; class A { int[] a = {" + "1, ".repeat(12_000) + "}; }");

    assertThat(result.outcome()).isEqualTo(Outcome.ERRORS);
    assertThat(result.diagnostics().get(0).message()).isEqualTo("code too large");
  }

  @Test
  void methods_without_number_are_a_limit_of_processor_time() {
    Map<String, String> sources =
        IntStream.range(0, 30)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> "p/A" + i + ".java",
                    i -> "package p; class A%d {%s}".formatted(i, methods(5_000))));

    CompileLimits fewSeconds =
        new CompileLimits(Duration.ofSeconds(3), Duration.ofSeconds(120), 384, 256 * 1024, 8 << 20);

    try (CompileService brief = new CompileService(sandbox, fewSeconds)) {
      CompileResult result = brief.compile(new CompileJob(sources, Set.of("p")));

      assertThat(result.outcome()).isEqualTo(Outcome.COMPILE_LIMIT);
      assertThat(result.message()).isEqualTo("compiling takes more than 3 s of processor time");
    }
  }

  private static String methods(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "void m" + i + "(){int x=" + i + ";}")
        .collect(Collectors.joining());
  }

  /** Whatever the compiler does about it, the student reads that it is a limit. */
  private static void isLimited(String body) {
    CompileResult result = compile("p/A.java", "package p; class A { " + body + " }");

    assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.COMPILE_LIMIT);
    assertThat(result.message()).isNotEmpty();
    assertThat(result.classes()).isEmpty();
  }

  private static CompileResult compile(String path, String text) {
    return compile(Map.of(path, text));
  }

  private static CompileResult compile(Map<String, String> sources) {
    return service.compile(new CompileJob(sources, Set.of("p")));
  }
}
