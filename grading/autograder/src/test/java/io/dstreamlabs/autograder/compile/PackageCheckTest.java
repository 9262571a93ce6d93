package io.dstreamlabs.autograder.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackageCheckTest {
  private final PackageCheck check = new PackageCheck(Set.of("labs.lab05", "labs.more"));

  @Test
  void classes_in_allowed_packages_give_no_complaint() {
    assertThat(
            check.complaint(
                Map.of(
                    "labs.lab05.A", ClassBytes.named("labs/lab05/A"),
                    "labs.more.A$B", ClassBytes.named("labs/more/A$B"))))
        .isEmpty();
  }

  @Test
  void class_that_shadows_one_of_the_engine_is_forbidden() {
    assertThat(complaint("io.dstreamlabs.kernel.Pair", "io/dstreamlabs/kernel/Pair"))
        .isEqualTo(
            "class Pair is in package io.dstreamlabs.kernel, but only labs.lab05, labs.more is"
                + " allowed: move it there");
  }

  @Test
  void package_below_an_allowed_one_is_another() {
    assertThat(complaint("labs.lab05.deep.A", "labs/lab05/deep/A"))
        .startsWith("class A is in package labs.lab05.deep, but only");
  }

  @Test
  void class_without_a_package_is_forbidden() {
    assertThat(complaint("A", "A")).startsWith("class A is in package (none), but only");
  }

  @Test
  void class_file_counts_and_not_the_name_that_it_came_under() {
    assertThat(complaint("labs.lab05.A", "io/dstreamlabs/kernel/Pair"))
        .isEqualTo("class labs.lab05.A calls itself io.dstreamlabs.kernel.Pair");
  }

  @Test
  void bytes_that_are_no_class_are_forbidden() {
    assertThat(check.complaint(Map.of("labs.lab05.A", new byte[] {1, 2, 3, 4})))
        .contains("labs.lab05.A is not a class file: it does not begin with CAFEBABE");
  }

  private String complaint(String name, String internalName) {
    return check.complaint(Map.of(name, ClassBytes.named(internalName))).orElseThrow();
  }
}
