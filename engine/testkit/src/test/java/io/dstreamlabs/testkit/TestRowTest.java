package io.dstreamlabs.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestRowTest {
  private static final NotImplementedYet TODO = NotImplementedYet.exercise("9.1", "try");

  @Test
  void a_test_that_threw_nothing_passed() {
    assertThat(TestRow.passed("one")).isEqualTo(new TestRow("one", TestState.PASS, ""));
  }

  @Test
  void a_stub_is_todo_and_says_so_itself() {
    assertThat(TestRow.failed("one", TODO))
        .isEqualTo(new TestRow("one", TestState.TODO, TODO.getMessage()));
  }

  @Test
  void a_stub_below_a_failed_batch_is_todo() {
    Throwable failed = new StreamingException(new Time(1000), "in an output", TODO);

    assertThat(TestRow.failed("one", failed).state()).isEqualTo(TestState.TODO);
  }

  @Test
  void an_assertion_says_itself_what_is_wrong() {
    assertThat(TestRow.failed("one", new AssertionError("a picture\n")))
        .isEqualTo(new TestRow("one", TestState.FAIL, "a picture"));
  }

  @Test
  void an_assertion_without_a_message_is_null() {
    assertThat(TestRow.failed("one", new AssertionError()))
        .isEqualTo(new TestRow("one", TestState.FAIL, "null"));
  }

  @Test
  void an_exception_is_named_with_the_students_line() {
    IllegalStateException thrown = new IllegalStateException("no batch");
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.List", "of", "List.java", 1),
          new StackTraceElement("io.dstreamlabs.labs.lab05.Windows", "compute", "Windows.java", 42),
          new StackTraceElement("io.dstreamlabs.labs.lab05.Windows", "window", "Windows.java", 7)
        });

    assertThat(TestRow.failed("one", thrown).message())
        .isEqualTo("java.lang.IllegalStateException: no batch\nat compute(Windows.java:42)");
  }

  @Test
  void a_line_of_a_test_is_not_the_students() {
    IllegalStateException thrown = new IllegalStateException("no batch");
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              "io.dstreamlabs.labs.lab05.Exercise51Test", "one", "Exercise51Test.java", 3)
        });

    assertThat(TestRow.failed("one", thrown).message())
        .isEqualTo("java.lang.IllegalStateException: no batch");
  }

  @Test
  void what_stands_for_a_failure_is_taken_for_it() {
    assertThat(TestRow.failed("one", LabFailure.of(TODO))).isEqualTo(TestRow.failed("one", TODO));
    assertThat(LabFailure.of(TODO)).hasMessage("TODO");
    assertThat(LabFailure.of(new AssertionError("a picture"))).hasMessage("FAIL");
  }

  @Test
  void rows_are_counted_by_state() {
    List<TestRow> rows =
        List.of(TestRow.passed("a"), TestRow.failed("b", TODO), TestRow.passed("c"));

    assertThat(TestRow.count(rows, TestState.PASS)).isEqualTo(2);
    assertThat(TestRow.count(rows, TestState.TODO)).isEqualTo(1);
    assertThat(TestRow.count(rows, TestState.FAIL)).isZero();
  }
}
