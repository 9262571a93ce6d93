package io.dstreamlabs.autograder;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dstreamlabs.autograder.sandbox.Isolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
        "reference    | java, kernel, com.fasterxml.jackson",
        "testkit      | java, javax.tools, kernel, replay, org.junit, org.assertj, org.opentest4j",
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

  /** The packages of engine/core; those of engine/kernel are below the same root. */
  @Test
  void the_core_uses_nothing_of_the_kernel() {
    DescribedPredicate<JavaClass> core =
        resideInAnyPackage(
            "io.dstreamlabs.kernel",
            below("kernel.rdd"),
            below("kernel.function"),
            below("kernel.codec"));
    classes()
        .that(core)
        .should()
        .onlyDependOnClassesThat(core.or(resideInAPackage("java..")))
        .check(OURS);
  }

  /** The benchmarks themselves are not looked at here: they would bring Spark along. */
  @Test
  void nobody_uses_the_benchmarks_or_what_they_are_measured_against() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below("benchmarks"), "org.apache.spark..", "org.openjdk.jmh..")
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
        "direct   |",
        "line     |",
        "file     | line",
        "recovery |",
        "rdd      | function",
        "state    | function, rdd",
        "receiver | event, function, line, rdd",
      })
  void a_package_of_the_kernel_uses_the_values_and_only_what_it_may(String name, String allowed) {
    usesNoOther("kernel", name, allowed);
  }

  @ParameterizedTest(name = "autograder.{0} may use {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "lab       |",
        "result    |",
        "sandbox   |",
        "sample    | lab",
        "intake    | result",
        "compile   | sandbox",
        "judge     | lab, result",
        "csv       | lab, intake",
        "roster    | lab, intake, run, csv",
        "override  | lab, intake, result, csv",
        "pool      | sandbox, judge",
        "run       | lab, result, intake, compile, judge, sandbox",
        "journal   | lab, result, run",
        "kit       | lab",
        "leak      | lab, run",
        "check     | lab, result, sample",
        "report    | lab, result, csv, override, templates",
        "templates | report, lab, result",
        "cli       | lab, result, sandbox, sample, compile, judge, pool, run, journal, check, report,"
            + " intake, roster, override, kit, leak",
      })
  void a_package_of_the_autograder_uses_only_what_it_may(String name, String allowed) {
    usesNoOther("autograder", name, allowed);
  }

  @Test
  void every_package_of_the_autograder_has_a_row_above() throws NoSuchMethodException {
    CsvSource rows =
        ArrowsTest.class
            .getDeclaredMethod(
                "a_package_of_the_autograder_uses_only_what_it_may", String.class, String.class)
            .getAnnotation(CsvSource.class);
    assertThat(Arrays.stream(rows.value()).map(row -> row.split("\\|")[0].strip()))
        .containsExactlyInAnyOrderElementsOf(packagesBelow("autograder"));
  }

  @Test
  void a_run_knows_of_the_sandbox_only_how_well_it_isolates() {
    noClasses()
        .that()
        .resideInAPackage(below("autograder.run"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(below("autograder.sandbox")).and(not(belongToAnyOf(Isolation.class))))
        .check(OURS);
  }

  @ParameterizedTest(name = "only {1} may use {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "picocli               | cli",
        "me.tongfei            | cli",
        "gg.jte                | report, templates",
        "com.fasterxml.jackson | lab, journal, report",
        "org.junit             | judge",
        "org.slf4j             | cli",
      })
  void a_library_is_used_in_its_place_alone(String library, String allowed) {
    classes()
        .that()
        .resideInAPackage(below("autograder"))
        .and()
        .resideOutsideOfPackages(
            Arrays.stream(allowed.split(",\\s*"))
                .map(name -> below("autograder." + name))
                .toArray(String[]::new))
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage(library + "..")
        .check(OURS);
  }

  @ParameterizedTest(name = "{0} knows no lab")
  @ValueSource(strings = {"hidden", "scenarios"})
  void what_is_common_to_all_labs_knows_none_of_them(String module) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + module)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + module + ".*..")
        .check(OURS);
  }

  @ParameterizedTest(name = "the labs of {0}")
  @ValueSource(strings = {"hidden", "scenarios"})
  void one_lab_knows_nothing_of_another(String module) {
    slices().matching(ROOT + module + ".(*)..").should().notDependOnEachOther().check(OURS);
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

  private static void usesNoOther(String module, String name, String allowed) {
    Set<String> forbidden = packagesBelow(module);
    forbidden.remove(name);
    if (allowed != null) {
      forbidden.removeAll(Set.of(allowed.split(",\\s*")));
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

  /** The names of the packages right below {@code module}. */
  private static Set<String> packagesBelow(String module) {
    String start = ROOT + module + ".";
    return OURS.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(start))
        .map(name -> name.substring(start.length()).split("\\.")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOutside(String name) {
    return name.startsWith("java") || name.startsWith("org.") || name.startsWith("com.");
  }

  private static String below(String name) {
    return ROOT + name + "..";
  }
}
