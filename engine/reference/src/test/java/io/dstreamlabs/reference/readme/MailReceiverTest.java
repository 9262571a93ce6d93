package io.dstreamlabs.reference.readme;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.StopMode;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.metrics.BatchStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The receiver and the context of the README, together. */
@Timeout(60)
class MailReceiverTest {

  @Test
  void every_letter_is_in_a_batch_and_forgotten_although_the_mailbox_fails_now_and_then() {
    ManualClock clock = ManualClock.startingAtZero();
    Box box = new Box(100);
    List<String> out = new CopyOnWriteArrayList<>();
    BatchStatistics statistics = BatchStatistics.ofLast(1_000);
    try (MemoryRddContext rdds = MemoryRddContext.local(2);
        StreamingContext context = PoliteProgram.context(rdds).clock(clock).build()) {
      context.receiverStream(new MailReceiver(box)).foreachRDD(rdd -> out.addAll(rdd.collect()));
      context.addStreamingListener(statistics);
      context.start();
      await("all letters")
          .until(
              () -> {
                clock.advance(milliseconds(1_000));
                return out.size() == 100;
              });
      context.stop(StopMode.DRAIN);
    }

    List<String> letters = IntStream.range(0, 100).mapToObj(i -> "letter " + i).toList();
    assertThat(out).isEqualTo(letters);
    assertThat(box.forgotten).isEqualTo(letters);
    assertThat(statistics.snapshot().records()).isEqualTo(100);
  }

  /** Fails at every third call. */
  private static final class Box implements Mailbox {
    private static final long serialVersionUID = 1;
    private final transient AtomicInteger calls = new AtomicInteger();
    private final transient List<String> letters = new ArrayList<>();
    private final transient List<String> forgotten = new CopyOnWriteArrayList<>();

    Box(int letters) {
      IntStream.range(0, letters).forEach(i -> this.letters.add("letter " + i));
    }

    @Override
    public synchronized List<String> read() {
      if (calls.incrementAndGet() % 3 == 0) {
        throw new IllegalStateException("closed for lunch");
      }
      return List.copyOf(letters.subList(0, Math.min(10, letters.size())));
    }

    @Override
    public synchronized void forget(List<String> read) {
      forgotten.addAll(read);
      letters.removeAll(read);
    }
  }
}
