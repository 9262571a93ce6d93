package io.dstreamlabs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class NotImplementedYetTest {
  private int line;

  private NotImplementedYet stub() {
    line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    return NotImplementedYet.exercise("5.1", "union the RDDs of the window");
  }

  @Test
  void the_message_says_which_exercise_where_and_what() {
    NotImplementedYet todo = stub();

    assertThat(todo)
        .hasMessage(
            "exercise 5.1 is still to do at stub(NotImplementedYetTest.java:%d):"
                + " union the RDDs of the window. Hints: README.md#hints-5-1",
            line);
    assertThat(todo.exercise()).isEqualTo("5.1");
  }

  @Test
  void the_place_is_that_of_the_stub_also_within_a_lambda() {
    Runnable stub =
        () -> {
          line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
          throw NotImplementedYet.exercise("2.3", "count");
        };

    assertThat(catchThrowable(stub::run))
        .isExactlyInstanceOf(NotImplementedYet.class)
        .hasMessageContaining("(NotImplementedYetTest.java:%d): count.".formatted(line))
        .hasMessageEndingWith("Hints: README.md#hints-2-3");
  }
}
