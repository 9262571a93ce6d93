package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTextTest {

  @Test
  void a_frame_has_the_time_at_its_first_row_and_a_blank_line_before() {
    assertThat(
            new RecordingText("Taps of a day.")
                .frame(5000)
                .row("taps", List.of("a", Pair.of("b", 2L)))
                .row("none", List.of())
                .frame(10_000)
                .row("taps", "[", "1 2]")
                .text())
        .isEqualTo(
            """
            Taps of a day.

              5 s  taps                        a b:2
                   none                        -

             10 s  taps                       [1 2]
            """);
  }

  @Test
  void long_rows_go_on_below_their_first_record() {
    String text =
        new RecordingText().frame(1000).row("taps", Collections.nCopies(12, "water")).text();

    assertThat(text)
        .isEqualTo(
            """

              1 s  taps                        water water water water water water water
                                               water water water water water
            """);
  }
}
