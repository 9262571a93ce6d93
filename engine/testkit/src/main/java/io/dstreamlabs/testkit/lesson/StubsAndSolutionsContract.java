package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A solution is its stub with the bodies filled in: Javadoc, signatures and what is given are the same.
 * It may have classes that the lab has not.
 */
public abstract class StubsAndSolutionsContract {
  private final LabFolder lab = LabFolder.ofThisSolution();

  @TestFactory
  Stream<DynamicTest> a_solution_is_its_stub_with_the_bodies_filled_in() {
    return sources().stream()
        .map(source -> DynamicTest.dynamicTest(source, () -> checkAgainstSolution(source)));
  }

  private void checkAgainstSolution(String source) {
    String solution = LabFolder.read(lab.solution(lab.classes()).resolve(source));
    assertThat(StubText.of(lab.source(source)).differenceTo(solution))
        .as("labs/%s and solutions/%s must agree on %s", lab.name(), lab.name(), source)
        .isEmpty();
  }

  @Test
  void the_files_that_lab_yaml_names_are_stubs_and_the_others_are_given() {
    assertThat(lab.outline().files()).allMatch(file -> file.startsWith(lab.classes() + "/"));
    assertThat(sources().stream().filter(source -> StubText.of(lab.source(source)).gaps() > 0))
        .containsExactlyInAnyOrderElementsOf(lab.stubs());
  }

  @Test
  void nothing_is_left_to_do_in_the_solution() {
    for (String source : sources()) {
      String solution = LabFolder.read(lab.solution(lab.classes()).resolve(source));
      assertThat(StubText.of(solution).gaps()).as(source).isZero();
    }
  }

  /** A solution has the class path of its lab. */
  @Test
  void no_class_of_spark_is_on_the_class_path() {
    assertThatThrownBy(() -> Class.forName("org.apache.spark.SparkContext"))
        .isExactlyInstanceOf(ClassNotFoundException.class);
  }

  private List<String> sources() {
    return lab.names(lab.classes());
  }
}
