package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StubTextTest {
  private static final StubText STUB =
      StubText.of(
          """
          import io.dstreamlabs.kernel.NotImplementedYet;

          class Fares {
            /** The sum. */
            long sum(long a, long b) {
              throw NotImplementedYet.exercise("1.1", "add");
            }
          }
          """);

  @Test
  void a_body_and_private_methods_may_be_added() {
    assertThat(
            STUB.differenceTo(
                """
                import java.util.List;

                class Fares {
                  /** The sum. */
                  long sum(long a, long b) {
                    return plus(a, b);
                  }

                  private long plus(long a, long b) {
                    return a + b;
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void a_stub_may_hold_two_exercises_and_its_solution_a_class_between_them_and_the_end() {
    StubText two =
        StubText.of(
            """
            class Fares {
              long sum(long a, long b) {
                throw NotImplementedYet.exercise("1.1", "add");
              }

              long less(long a, long b) {
                throw NotImplementedYet.exercise("1.1", "take away");
              }
            }
            """);
    String solution =
        """
        class Fares {
          long sum(long a, long b) {
            return new Both(a, b).sum();
          }

          long less(long a, long b) {
            return a - b;
          }

          record Both(long a, long b) {
            long sum() {
              return a + b;
            }
          }
        }
        """;

    assertThat(two.gaps()).isEqualTo(2);
    assertThat(two.differenceTo(solution)).isEmpty();
    assertThat(two.differenceTo(solution.replace("less", "fewer")))
        .hasValueSatisfying(line -> assertThat(line).startsWith("the stub has: "));
  }

  @Test
  void another_signature_is_a_difference() {
    assertThat(
            STUB.differenceTo(
                """
                class Fares {
                  /** The sum. */
                  long sum(long a, int b) {
                    return a + b;
                  }
                }
                """))
        .hasValue("the stub has:   long sum(long a, long b) {");
  }

  @Test
  void another_javadoc_is_a_difference() {
    assertThat(
            STUB.differenceTo(
                """
                class Fares {
                  /** The product. */
                  long sum(long a, long b) {
                    return a + b;
                  }
                }
                """))
        .hasValue("the stub has:   /** The sum. */");
  }

  @Test
  void what_is_given_must_be_the_same_to_its_end() {
    StubText given = StubText.of("class Given {}\n");
    assertThat(given.gaps()).isZero();
    assertThat(given.differenceTo("class Given {}\n")).isEmpty();
    assertThat(given.differenceTo("class Given {}\nclass More {}\n"))
        .hasValue("the solution goes on after the stub ends");
  }
}
