package io.dstreamlabs.autograder.leak;

import static io.dstreamlabs.autograder.leak.Packed.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretMethodsTest {
  private static final String GIVEN =
      "Windowed(Rdd parent, Duration length) { this.parent = parent; this.length = length; check(); }";
  private static final String SOLUTION =
      """
      class Windows {
        %s
        Rdd window() {
          return parent.rdds(validTime.minus(length), validTime).isEmpty() ? none() : all();
        }
        Rdd parent() { return parent; }
      }
      """
          .formatted(GIVEN);

  private final SecretMethods rule =
      new SecretMethods(
          Map.of("solutions/Windows.java", bytes(SOLUTION)),
          Map.of("stub", bytes("class Windows { " + GIVEN + " }")));

  private Optional<String> leakIn(String text) {
    return rule.leakIn(new Opened("README.md", bytes(text)));
  }

  @Test
  void a_whole_method_is_a_leak() {
    assertThat(
            leakIn(
                "Hint 3:\n> return parent.rdds(validTime.minus(length), validTime)\n"
                    + ">   .isEmpty() ? none() : all();\n"))
        .contains(
            "holds a method of solutions/Windows.java: "
                + "returnparent.rdds(validTime.minus(length),validTime).isEmpty()?none():all();");
  }

  @Test
  void nearly_the_code_is_a_hint() {
    assertThat(
            leakIn("return parent.rdds(validTime.minus(length), validTime).isEmpty() ? … : all();"))
        .isEmpty();
  }

  @Test
  void a_method_that_is_given_and_one_that_everybody_writes_are_none() {
    assertThat(leakIn(GIVEN)).isEmpty();
    assertThat(leakIn("Rdd parent() { return parent; }")).isEmpty();
  }
}
