package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintTest {
  private final ManualClock clock = ManualClock.startingAtZero();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StreamingContext context =
      StreamingContext.builder()
          .batchInterval(seconds(1))
          .clock(clock)
          .out(new PrintStream(bytes, false, StandardCharsets.UTF_8))
          .build();

  @Test
  void ten_records_are_printed_and_dots_for_the_rest() {
    GivenBatches.of(context, "1 2 3 4 5 6 7 8 9 10 11").print();

    assertThat(printed())
        .isEqualTo(
            """
            -------------------------------------------
            Time: 1000 ms
            -------------------------------------------
            1
            2
            3
            4
            5
            6
            7
            8
            9
            10
            ...

            """);
  }

  @Test
  void exactly_as_many_as_asked_for_have_no_dots() {
    GivenBatches.of(context, "a ä").print(2);

    assertThat(printed())
        .isEqualTo(
            """
            -------------------------------------------
            Time: 1000 ms
            -------------------------------------------
            a
            ä

            """);
  }

  @Test
  void rdd_without_records_has_its_heading() {
    GivenBatches.of(context, "-").print();

    assertThat(printed())
        .isEqualTo(
            """
            -------------------------------------------
            Time: 1000 ms
            -------------------------------------------

            """);
  }

  @Test
  void nothing_is_printed_where_there_is_no_rdd() {
    GivenBatches.of(context, ".").print();

    assertThat(printed()).isEmpty();
  }

  @Test
  void no_record_but_dots_are_printed_for_none() {
    GivenBatches.of(context, "a").print(0);

    assertThat(printed()).endsWith("---\n...\n\n");
  }

  @Test
  void all_are_printed_for_the_greatest_number() {
    GivenBatches.of(context, "a b").print(Integer.MAX_VALUE);

    assertThat(printed()).endsWith("---\na\nb\n\n");
  }

  @Test
  void pairs_are_printed_as_they_call_themselves() {
    GivenBatches.of(context, "a").mapToPair(word -> new Pair<>(word, 1L)).print();

    assertThat(printed()).endsWith("---\n" + new Pair<>("a", 1L) + "\n\n");
  }

  @Test
  void negative_number_is_refused() {
    GivenBatches input = GivenBatches.of(context, "a");

    assertThatThrownBy(() -> input.print(-1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("num is -1, but must be 0 or more");
  }

  private String printed() {
    context.start();
    clock.advance(seconds(1));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
