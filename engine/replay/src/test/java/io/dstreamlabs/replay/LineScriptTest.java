package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineScriptTest {

  @Test
  void given_lines_are_all_due_at_once() {
    LineScript script = LineScript.of("a", "", "b");

    assertThat(script.size()).isEqualTo(3);
    assertThat(script.dueAfter(0)).isEqualTo(3);
    assertThat(List.of(script.line(0), script.line(1), script.line(2)))
        .containsExactly("a", "", "b");
  }

  @Test
  void no_lines_are_allowed() {
    assertThat(LineScript.of().dueAfter(1000)).isZero();
  }

  @Test
  void a_row_is_due_as_long_after_the_first_as_its_timestamp() {
    LineScript script =
        LineScript.of(
            Dataset.parse(
                "x.csv",
                "timestamp_ms,stop\n7000,A\n7000,B\n7250,C\n9000,D\n",
                Column.text("stop")),
            row -> row.text("stop"));

    assertThat(script.dueAfter(0)).isEqualTo(2);
    assertThat(script.dueAfter(249)).isEqualTo(2);
    assertThat(script.dueAfter(250)).isEqualTo(3);
    assertThat(script.dueAfter(1999)).isEqualTo(3);
    assertThat(script.dueAfter(2000)).isEqualTo(4);
  }

  @Test
  void a_line_with_a_line_end_inside_is_refused() {
    assertThatThrownBy(() -> LineScript.of("a", "b\nc"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("a line has a line end inside: make two lines of 'b\\nc'");
    assertThatThrownBy(() -> LineScript.of("b\r"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("a line has a line end inside: make two lines of 'b\\r'");
  }
}
