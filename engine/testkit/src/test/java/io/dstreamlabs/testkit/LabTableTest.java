package io.dstreamlabs.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.stream.Operators;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of small labs, whose tests are really run. */
class LabTableTest {

  @DisplayName("9.1 union: what is in both?")
  static class Untouched {
    @Test
    void one() {
      throw NotImplementedYet.exercise("9.1", "put the records of both streams together");
    }

    @Test
    void two() {
      throw NotImplementedYet.exercise("9.1", "put the records of both streams together");
    }
  }

  @DisplayName("9.2 count: how many are there?")
  static class Done {
    @Test
    void one() {}

    @Test
    void two() {}
  }

  @DisplayName("9.3 window: which batches are in it?")
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Begun {
    @Test
    @Order(1)
    @DisplayName("a window of one batch is the batch")
    void right() {}

    @Test
    @Order(2)
    @DisplayName("a window of two batches")
    void wrong() {
      LabRun.with(Operators.none())
          .title("exercise 9.3  window(2 s, 1 s) over 1 s batches")
          .input("taps", "a | b | -")
          .run(sources -> sources.stream("taps"))
          .yields("a | a b | b");
    }

    @Test
    @Order(3)
    @DisplayName("a window that slides")
    void todo() {
      throw NotImplementedYet.exercise("9.3", "slide the window");
    }

    @Test
    @Order(4)
    @DisplayName("a window over nothing")
    void failing() {
      throw new IllegalStateException("no batch");
    }
  }

  @DisplayName("9.4 many: what if all is wrong?")
  static class Many {
    @ParameterizedTest(name = "case {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void wrong(int number) {
      throw new AssertionError("first\nsecond\nthird of " + number);
    }
  }

  @DisplayName("9.5 long: what if the message is long?")
  static class Long {
    @Test
    @DisplayName("forty lines")
    void lines() {
      throw new AssertionError("line\n".repeat(40));
    }

    @Test
    @DisplayName("ninety characters")
    void characters() {
      throw new AssertionError("123456789 ".repeat(9));
    }
  }

  @DisplayName("9.6 setup: what if it fails?")
  static class NoSetup {
    @BeforeAll
    static void setUp() {
      throw new IllegalStateException("no port is free");
    }

    @Test
    void never() {}
  }

  @DisplayName("9.7 cause: what if a stub is found on the way?")
  static class Wrapped {
    @Test
    void todo() {
      throw new IllegalStateException("the batch failed", NotImplementedYet.exercise("9.7", "x"));
    }
  }

  @Test
  void an_untouched_exercise_is_one_line_and_what_is_to_do() {
    int line = lineOf(Untouched.class, "one");

    assertThat(LabLauncher.table(Untouched.class))
        .isEqualTo(
            """

            lab99-test
            9.1 union: what is in both?                                         TODO  0 of 2
                exercise 9.1 is still to do at one(LabTableTest.java:%d): put the records of
                both streams together. Hints: README.md#hints-9-1

            public 0 of 2; hidden tests run at grading

            """
                .formatted(line));
  }

  @Test
  void an_exercise_that_is_done_is_one_line() {
    assertThat(LabLauncher.table(Done.class))
        .isEqualTo(
            """

            lab99-test
            9.2 count: how many are there?                                      PASS  2 of 2

            public 2 of 2; hidden tests run at grading

            """);
  }

  @Test
  void an_exercise_that_was_begun_shows_each_test_and_the_picture_of_a_failure() {
    assertThat(LabLauncher.table(Begun.class))
        .isEqualTo(
            """

            lab99-test
            9.3 window: which batches are in it?                                FAIL  1 of 4
              PASS  a window of one batch is the batch
              FAIL  a window of two batches
            exercise 9.3  window(2 s, 1 s) over 1 s batches
            batch time (s)  1  2    3
            taps            a  b    -
            expected        a  a b  b
            yours           a  b    -
                               ^
            at 2 s: these are the records of this batch alone, without the batches before it
              TODO  a window that slides
                    exercise 9.3 is still to do at todo(LabTableTest.java:%d): slide the
                    window. Hints: README.md#hints-9-3
              FAIL  a window over nothing
            java.lang.IllegalStateException: no batch

            public 1 of 4; hidden tests run at grading

            """
                .formatted(lineOf(Begun.class, "todo")));
  }

  @Test
  void exercises_come_in_the_order_of_their_classes() {
    assertThat(LabLauncher.table(Done.class, Begun.class, Untouched.class).lines())
        .filteredOn(line -> line.startsWith("9."))
        .extracting(line -> line.substring(0, 3))
        .containsExactly("9.3", "9.2", "9.1");
  }

  @Test
  void with_what_maven_adds_a_table_of_many_failures_fits_a_screen() {
    String table = LabLauncher.table(Many.class);

    // 33 lines less one for the exercise and one for each failure: room for 5 rows with 3 lines
    // each
    assertThat(table.lines().filter(line -> line.equals("second"))).hasSize(5);
    assertThat(table)
        .contains(
            """
            5 more failures are explained in target/surefire-reports; or run one exercise
            alone, with -Dtest=ITS_TEST_CLASS -Dsurefire.failIfNoSpecifiedTests=false
            """);
    assertThat(table)
        .contains(
            "9.4 many: what if all is wrong?                                    FAIL  0 of 10\n")
        .contains("  FAIL  case 1\nfirst\nsecond\nthird of 1\n  FAIL  case 2\n");
  }

  @Test
  void a_long_message_is_cut_and_says_where_the_rest_is() {
    assertThat(LabLauncher.table(Long.class))
        .contains("line\n".repeat(11) + "... in full in target/surefire-reports\n");
  }

  @Test
  void no_line_is_wider_than_80_columns() {
    String wide = LabLauncher.table(Long.class);
    String all = LabLauncher.table(Untouched.class, Begun.class, Long.class, Many.class);

    assertThat(wide).contains("123456789 ".repeat(7) + "123456789\n123456789\n");
    assertThat(wide.lines()).allMatch(line -> line.length() <= 80);
    assertThat(all.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_class_that_cannot_be_set_up_is_a_failure_of_its_own() {
    assertThat(LabLauncher.table(NoSetup.class))
        .contains(
            "9.6 setup: what if it fails?                                        FAIL  0 of 1\n")
        .contains("java.lang.IllegalStateException: no port is free\n")
        .contains("public 0 of 1; hidden tests run at grading\n");
  }

  @Test
  void a_stub_that_is_the_cause_of_what_was_thrown_is_still_to_do() {
    assertThat(LabLauncher.table(Wrapped.class))
        .contains(
            "9.7 cause: what if a stub is found on the way?                      TODO  0 of 1\n");
  }

  @Test
  void outside_a_lab_and_in_a_stub_check_nothing_is_printed() {
    assertThat(LabLauncher.run("", "pass", Done.class).printed()).isEmpty();
    assertThat(LabLauncher.run("lab99-test", "todo", Done.class).printed()).isEmpty();
  }

  private static int lineOf(Class<?> fixture, String method) {
    try {
      fixture.getDeclaredMethod(method).invoke(fixture.getDeclaredConstructor().newInstance());
      throw new AssertionError("it must throw");
    } catch (java.lang.reflect.InvocationTargetException e) {
      return e.getCause().getStackTrace()[1].getLineNumber();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
