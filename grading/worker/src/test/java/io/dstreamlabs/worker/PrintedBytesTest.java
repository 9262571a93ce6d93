package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class PrintedBytesTest {
  private final PrintedBytes printed = new PrintedBytes(10);
  private final PrintStream stream = printed.stream();

  @Test
  void prints_up_to_the_limit_are_let_through() {
    stream.print("12345");
    stream.print("67890");

    assertThat(printed.exceeded()).isFalse();
  }

  @Test
  void one_byte_too_many_ends_the_code_that_prints() {
    stream.print("1234567890");

    assertThatThrownBy(() -> stream.print("1"))
        .isExactlyInstanceOf(PrintedBytes.TooMuchPrinted.class)
        .hasMessage("more than 10 bytes were printed");
    assertThat(printed.exceeded()).isTrue();
  }

  @Test
  void letters_count_as_their_bytes_in_utf_8() {
    stream.print("ääääa"); // 9 bytes

    assertThat(printed.exceeded()).isFalse();
    assertThatThrownBy(() -> stream.print("ä"))
        .isExactlyInstanceOf(PrintedBytes.TooMuchPrinted.class);
  }

  @Test
  void single_bytes_count() {
    for (int i = 0; i < 10; i++) {
      stream.write(0);
    }

    assertThatThrownBy(() -> stream.write(0))
        .isExactlyInstanceOf(PrintedBytes.TooMuchPrinted.class);
  }

  @Test
  void negative_length_gives_no_credit() {
    stream.print("1234567890");

    assertThatThrownBy(() -> stream.write(new byte[0], 0, -10))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> stream.print("1"))
        .isExactlyInstanceOf(PrintedBytes.TooMuchPrinted.class);
  }
}
