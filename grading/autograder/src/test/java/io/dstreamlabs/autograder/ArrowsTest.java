package io.dstreamlabs.autograder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may depend on whom. Every arrow of the house is here; what is not here is not allowed. */
class ArrowsTest {
  private static final String ROOT = "io.dstreamlabs.";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.dstreamlabs");

  @ParameterizedTest(name = "{0} may use {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "kernel       | java",
        "replay       | java, kernel",
        "scenarios    | java, kernel, replay",
        "worker       | java, javax.tools, kernel, replay, scenarios",
        "reference    | java, kernel",
        "testkit      | java, kernel, replay, org.junit, org.assertj, org.opentest4j",
        "hidden       | java, kernel, replay, scenarios, reference, org.junit, org.assertj",
      })
  void a_module_uses_only_what_it_may(String module, String allowed) {
    List<String> packages = new ArrayList<>(List.of(below(module)));
    for (String name : allowed.split(",\\s*")) {
      packages.add(isOutside(name) ? name + ".." : below(name));
    }
    classes()
        .that()
        .resideInAPackage(below(module))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages.toArray(String[]::new))
        .because("arrows point one way: " + module + " may use " + allowed)
        .check(OURS);
  }

  @ParameterizedTest(name = "the packages of {0} have no cycle")
  @ValueSource(strings = {"kernel", "autograder"})
  void the_packages_of_a_module_have_no_cycle(String module) {
    slices().matching(ROOT + module + ".(*)..").should().beFreeOfCycles().check(OURS);
  }

  @ParameterizedTest(name = "kernel.{0} may use {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "function |",
        "event    |",
        "codec    |",
        "rdd      | function",
        "receiver | event",
      })
  void a_package_of_the_kernel_uses_the_values_and_only_what_it_may(String name, String allowed) {
    List<String> others = List.of("function", "event", "codec", "rdd", "receiver", "stream");
    usesNoOther("kernel", name, allowed, others);
  }

  @ParameterizedTest(name = "autograder.{0} may use {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "lab      |",
        "result   |",
        "sandbox  |",
        "intake   | result",
        "compile  | sandbox",
        "judge    | lab, result",
        "pool     | sandbox, judge",
        "report   | lab, result, templates",
      })
  void a_package_of_the_autograder_uses_only_what_it_may(String name, String allowed) {
    List<String> others =
        List.of(
            "lab",
            "result",
            "sandbox",
            "intake",
            "compile",
            "judge",
            "pool",
            "run",
            "journal",
            "report",
            "templates",
            "sample",
            "cli");
    usesNoOther("autograder", name, allowed, others);
  }

  @ParameterizedTest(name = "{0} is looked at")
  @ValueSource(
      strings = {
        "kernel",
        "replay",
        "scenarios",
        "worker",
        "reference",
        "testkit",
        "hidden",
        "autograder"
      })
  void every_module_is_looked_at(String module) {
    assertThat(OURS.stream().filter(type -> type.getPackageName().startsWith(ROOT + module)))
        .isNotEmpty();
  }

  private static void usesNoOther(String module, String name, String allowed, List<String> others) {
    List<String> forbidden = new ArrayList<>(others);
    forbidden.remove(name);
    if (allowed != null) {
      forbidden.removeAll(List.of(allowed.split(",\\s*")));
    }
    classes()
        .that()
        .resideInAPackage(below(module + "." + name))
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            forbidden.stream().map(other -> below(module + "." + other)).toArray(String[]::new))
        .check(OURS);
  }

  private static boolean isOutside(String name) {
    return name.startsWith("java") || name.startsWith("org.");
  }

  private static String below(String name) {
    return ROOT + name + "..";
  }
}
