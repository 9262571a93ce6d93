package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a context made itself ends with it; what it was given does not. */
class BackendTest {
  private final ManualClock clock = ManualClock.startingAtZero();
  private final StreamingContextBuilder builder =
      StreamingContext.builder().batchInterval(seconds(1)).clock(clock);

  @Test
  void rdd_context_of_its_own_is_closed_by_the_stop() {
    StreamingContext context = builder.build();
    Rdd<String> rdd = context.rdds().parallelize(List.of("a"));
    GivenBatches.of(context, "a").foreachRDD(batch -> {});
    context.start();
    assertThat(rdd.collect()).containsExactly("a");

    context.stop();

    assertThatThrownBy(rdd::collect)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the RddContext is closed: nothing can be computed any more");
  }

  @Test
  void rdd_context_of_its_own_is_closed_by_a_batch_that_fails() {
    StreamingContext context = builder.build();
    GivenBatches.of(context, "a")
        .foreachRDD(
            batch -> {
              throw new IllegalStateException("bad");
            });
    context.start();
    assertThatThrownBy(() -> clock.advance(seconds(1))).hasMessageContaining("bad");

    assertThatThrownBy(() -> context.rdds().parallelize(List.of("a")).count())
        .hasMessage("the RddContext is closed: nothing can be computed any more");
  }

  @Test
  void rdd_context_of_its_own_is_there_until_the_listeners_know_of_the_end() {
    StreamingContext context = builder.build();
    List<String> seen = new ArrayList<>();
    context.addStreamingListener(
        new StreamingListener() {
          @Override
          public void onStreamingStopped() {
            seen.addAll(context.rdds().parallelize(List.of("a")).collect());
          }
        });

    context.stop();

    assertThat(seen).containsExactly("a");
  }

  @Test
  void each_context_of_a_builder_has_its_own() {
    StreamingContext stopped = builder.build();
    StreamingContext other = builder.build();

    stopped.stop();

    assertThat(other.rdds().parallelize(List.of("a")).count()).isEqualTo(1);
  }

  @Test
  void rdd_context_that_was_given_stays_open() {
    try (MemoryRddContext given = MemoryRddContext.local(1)) {
      StreamingContext context = builder.rdds(given).build();

      context.stop();

      assertThat(given.parallelize(List.of("a")).collect()).containsExactly("a");
    }
  }
}
