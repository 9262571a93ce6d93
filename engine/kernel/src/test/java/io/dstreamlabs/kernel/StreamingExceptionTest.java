package io.dstreamlabs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamingExceptionTest {

  @Test
  void the_message_names_the_batch_what_was_done_and_the_cause() {
    Exception cause = new IllegalStateException("disk is full");

    StreamingException failure = new StreamingException(new Time(2000), "in print()", cause);

    assertThat(failure)
        .hasMessage(
            "batch 2000 ms failed in print(): java.lang.IllegalStateException: disk is full")
        .hasCause(cause);
    assertThat(failure.batchTime()).isEqualTo(new Time(2000));
  }
}
