package io.dstreamlabs.autograder.run;

import static io.dstreamlabs.autograder.run.LabFolder.KEYS;
import static io.dstreamlabs.autograder.run.LabFolder.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.compile.CompileDiagnostic;
import io.dstreamlabs.autograder.compile.CompileResult;
import io.dstreamlabs.autograder.compile.Outcome;
import io.dstreamlabs.autograder.judge.FixtureLab;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubFallbackTest {
  private static final String RING = "src/main/java/lab/Ring.java";

  @TempDir Path labFolder;
  private final FakeCompiler compiler = new FakeCompiler();
  private StubFallback fallback;

  @BeforeEach
  void a_lab() {
    fallback = new StubFallback(LabFolder.create(labFolder), compiler);
  }

  private Compiled.Ready ready(Map<String, String> sources) {
    return (Compiled.Ready) fallback.compile(sources);
  }

  private Compiled.Failed failed(Map<String, String> sources) {
    return (Compiled.Failed) fallback.compile(sources);
  }

  /** The same lab with a third file to edit, which its own do not need. */
  private Compiled.Ready readyOfThree(Map<String, String> sources) {
    LabFolder.write(labFolder, RING, "class Ring stub");
    Lab two = FixtureLab.in(labFolder);
    Lab three =
        new Lab(
            two.id(),
            two.title(),
            two.packageName(),
            two.entry(),
            two.tests(),
            List.of(WINDOWS, KEYS, RING),
            two.exercises(),
            labFolder);
    return (Compiled.Ready) new StubFallback(three, compiler).compile(sources);
  }

  private static String text(Compiled.Ready ready, String name) {
    return new String(ready.classes().get(name), StandardCharsets.UTF_8);
  }

  @Test
  void the_students_sources_lie_over_the_stubs() {
    Compiled.Ready ready = ready(Map.of(WINDOWS, "class Windows mine"));
    assertThat(text(ready, "lab.Windows")).isEqualTo("class Windows mine");
    assertThat(text(ready, "lab.Keys")).isEqualTo("class Keys stub");
    assertThat(ready.classes()).containsOnlyKeys("lab.Windows", "lab.Keys", "lab.Operators");
    assertThat(ready.notes()).isEmpty();
  }

  @Test
  void classes_are_allowed_in_the_labs_package_alone() {
    ready(Map.of(WINDOWS, "class Windows"));
    assertThat(compiler.jobs())
        .singleElement()
        .satisfies(job -> assertThat(job.allowedPackages()).isEqualTo(Set.of("lab")));
  }

  @Test
  void a_file_that_does_not_compile_is_replaced_by_its_stub_and_the_rest_is_kept() {
    Compiled.Ready ready =
        ready(Map.of(WINDOWS, "class Windows mine\nerror: ; expected", KEYS, "class Keys mine"));
    assertThat(text(ready, "lab.Windows")).isEqualTo("class Windows stub");
    assertThat(text(ready, "lab.Keys")).isEqualTo("class Keys mine");
    assertThat(ready.notes())
        .containsExactly(
            "Windows.java does not compile: it was replaced by its stub, the rest is graded",
            "Windows.java:2: error: ; expected");
    assertThat(compiler.jobs()).hasSize(2);
  }

  @Test
  void a_helper_that_does_not_compile_is_left_out() {
    Compiled.Ready ready = ready(Map.of(WINDOWS, "class Windows mine", RING, "error"));
    assertThat(ready.classes()).doesNotContainKey("lab.Ring");
    assertThat(ready.notes())
        .containsExactly(
            "Ring.java does not compile: it was left out, the rest is graded",
            "Ring.java:1: error");
  }

  @Test
  void what_needs_a_helper_that_was_left_out_falls_with_it() {
    Compiled.Ready ready =
        ready(
            Map.of(
                WINDOWS, "class Windows mine\nneeds Ring",
                KEYS, "class Keys mine",
                RING, "class Ring\nerror"));
    assertThat(text(ready, "lab.Windows")).isEqualTo("class Windows stub");
    assertThat(text(ready, "lab.Keys")).isEqualTo("class Keys mine");
    assertThat(ready.notes())
        .containsExactly(
            "Ring.java does not compile: it was left out, the rest is graded",
            "Windows.java does not compile: it was replaced by its stub, the rest is graded",
            "Ring.java:2: error",
            "Windows.java:2: needs Ring");
    assertThat(compiler.jobs()).hasSize(3);
  }

  @Test
  void if_no_file_of_the_lab_compiles_there_is_nothing_to_grade() {
    Compiled.Failed failed = failed(Map.of(WINDOWS, "error", RING, "class Ring"));
    assertThat(failed)
        .isEqualTo(
            new Compiled.Failed(
                SubmissionStatus.COMPILE_ERROR,
                "the sources do not compile: mend the errors that are listed below",
                List.of("Windows.java:1: error")));
    assertThat(compiler.jobs()).hasSize(1);
  }

  @Test
  void a_file_that_no_longer_fits_the_labs_own_is_replaced_and_the_rest_is_kept() {
    Compiled.Ready ready = ready(Map.of(WINDOWS, "class Windows mine", KEYS, "class Schluessel"));
    assertThat(text(ready, "lab.Windows")).isEqualTo("class Windows mine");
    assertThat(text(ready, "lab.Keys")).isEqualTo("class Keys stub");
    assertThat(ready.notes())
        .containsExactly(
            "Keys.java does not fit the lab's own Operators.java: it was replaced by its stub, the"
                + " rest is graded. Keep the names, parameters and types of the stubs",
            "Operators.java:2: needs Keys");
    assertThat(compiler.jobs()).as("as it is, without Windows, without Keys").hasSize(3);
  }

  @Test
  void when_a_replacement_fits_no_other_is_tried() {
    ready(Map.of(WINDOWS, "class Fenster", KEYS, "class Keys mine"));
    assertThat(compiler.jobs()).as("as it is, without Windows").hasSize(2);
  }

  @Test
  void of_two_files_that_no_longer_fit_both_are_replaced() {
    Compiled.Ready ready =
        readyOfThree(
            Map.of(WINDOWS, "class Fenster", KEYS, "class Schluessel", RING, "class Ring mine"));
    assertThat(text(ready, "lab.Windows")).isEqualTo("class Windows stub");
    assertThat(text(ready, "lab.Keys")).isEqualTo("class Keys stub");
    assertThat(text(ready, "lab.Ring")).isEqualTo("class Ring mine");
    assertThat(ready.notes())
        .containsExactly(
            "Keys.java does not fit the lab's own Operators.java: it was replaced by its stub, the"
                + " rest is graded. Keep the names, parameters and types of the stubs",
            "Windows.java does not fit the lab's own Operators.java: it was replaced by its stub,"
                + " the rest is graded. Keep the names, parameters and types of the stubs",
            "Operators.java:1: needs Windows",
            "Operators.java:2: needs Keys");
  }

  @Test
  void what_was_made_to_fit_a_changed_signature_falls_with_it() {
    Compiled.Ready ready =
        readyOfThree(
            Map.of(
                WINDOWS, "class Fenster",
                KEYS, "class Keys mine\nneeds Fenster",
                RING, "class Ring mine"));
    assertThat(text(ready, "lab.Windows")).isEqualTo("class Windows stub");
    assertThat(text(ready, "lab.Keys")).isEqualTo("class Keys stub");
    assertThat(text(ready, "lab.Ring")).isEqualTo("class Ring mine");
    assertThat(ready.notes())
        .containsExactly(
            "Keys.java does not compile: it was replaced by its stub, the rest is graded",
            "Windows.java does not fit the lab's own Operators.java: it was replaced by its stub,"
                + " the rest is graded. Keep the names, parameters and types of the stubs",
            "Operators.java:1: needs Windows",
            "Keys.java:2: needs Fenster");
  }

  @Test
  void if_the_only_file_of_the_lab_does_not_fit_there_is_nothing_to_grade() {
    Compiled.Failed failed = failed(Map.of(WINDOWS, "class Fenster", RING, "class Ring"));
    assertThat(failed)
        .isEqualTo(
            new Compiled.Failed(
                SubmissionStatus.COMPILE_ERROR,
                "the lab's own Operators.java does not compile with your sources. Keep the names,"
                    + " parameters and types of the stubs",
                List.of("Operators.java:1: needs Windows")));
    assertThat(compiler.jobs()).hasSize(1);
  }

  @Test
  void a_misfit_that_no_replacement_mends_is_told_by_the_labs_own_file() {
    LabFolder.write(labFolder, LabFolder.OPERATORS, "needs Windows\nneeds Tape\nclass Operators");
    fallback = new StubFallback(FixtureLab.in(labFolder), compiler);
    Compiled.Failed failed = failed(Map.of(WINDOWS, "class Windows", KEYS, "class Keys"));
    assertThat(failed.message()).startsWith("the lab's own Operators.java does not compile");
    assertThat(failed.notes()).containsExactly("Operators.java:2: needs Tape");
    assertThat(compiler.jobs()).as("as it is, without Windows, without Keys").hasSize(3);
  }

  @Test
  void an_error_without_a_place_is_told_as_it_is() {
    CompileDiagnostic nowhere = new CompileDiagnostic("", -1, -1, "too many errors", true);
    fallback =
        new StubFallback(
            FixtureLab.in(labFolder),
            job -> new CompileResult(Outcome.ERRORS, Map.of(), List.of(nowhere), "1 error"));
    assertThat(failed(Map.of(WINDOWS, "class Windows", KEYS, "class Keys")))
        .isEqualTo(
            new Compiled.Failed(
                SubmissionStatus.COMPILE_ERROR,
                "the sources do not compile: mend the errors that are listed below",
                List.of("too many errors")));
  }

  @Test
  void only_ten_messages_are_shown() {
    Compiled.Failed failed = failed(Map.of(WINDOWS, "error\n".repeat(13)));
    assertThat(failed.notes()).hasSize(11).endsWith("Windows.java:10: error", "and 3 more");
    assertThat(failed(Map.of(WINDOWS, "error\n".repeat(10))).notes())
        .hasSize(10)
        .endsWith("Windows.java:10: error");
  }

  @Test
  void a_class_in_a_foreign_package_is_rejected() {
    Compiled.Failed failed = failed(Map.of(WINDOWS, "package kernel"));
    assertThat(failed.status()).isEqualTo(SubmissionStatus.REJECTED);
    assertThat(failed.message()).isEqualTo("package kernel is not yours");
  }

  @Test
  void a_limit_of_the_compiler_is_a_compile_error() {
    Compiled.Failed failed = failed(Map.of(WINDOWS, "too much"));
    assertThat(failed.status()).isEqualTo(SubmissionStatus.COMPILE_ERROR);
    assertThat(failed.message())
        .isEqualTo("the compiler ran out of memory: make the sources simpler and hand in again");
  }
}
