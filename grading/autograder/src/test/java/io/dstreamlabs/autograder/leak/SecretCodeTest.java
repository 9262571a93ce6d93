package io.dstreamlabs.autograder.leak;

import static io.dstreamlabs.autograder.leak.Packed.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretCodeTest {
  private static final String STUB =
      """
      class Windows {
        Rdd window(List<Rdd> rdds, Duration windowDuration, Duration slideDuration) {
          throw NotImplementedYet.exercise("5.1", "union");
        }
      }
      """;
  private static final String SOLUTION =
      STUB.replace(
          "throw NotImplementedYet.exercise(\"5.1\", \"union\");",
          "// all of them\n    return rdds.isEmpty() ? emptyRdd() : context().union(rdds);");

  private final SecretCode rule =
      SecretCode.of(
          40, Map.of("solutions/Windows.java", bytes(SOLUTION)), Map.of("stub", bytes(STUB)));

  private Optional<String> leakIn(String text) {
    return rule.leakIn(new Opened("notes.txt", bytes(text)));
  }

  @Test
  void the_stub_is_no_leak() {
    assertThat(leakIn(STUB)).isEmpty();
  }

  @Test
  void the_solution_is_one_with_its_source_and_the_passage() {
    assertThat(leakIn(SOLUTION))
        .get()
        .asString()
        .startsWith("holds code of solutions/Windows.java: ")
        .hasSize("holds code of solutions/Windows.java: ".length() + 40);
  }

  @Test
  void a_line_of_it_is_one_however_it_is_set() {
    String line = "return rdds.isEmpty() ? emptyRdd() : context().union(rdds);";
    assertThat(leakIn("The answer is:\n\n    " + line)).isPresent();
    assertThat(leakIn("    // " + line.replace("? ", "?\n    // "))).isPresent();
    assertThat(leakIn(" * " + line.replace(": ", "\n * : "))).isPresent();
  }

  @Test
  void half_a_line_is_none() {
    assertThat(leakIn("rdds.isEmpty() ? emptyRdd() : …")).isEmpty();
  }
}
