package io.dstreamlabs.kernel.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GateTest {
  private final Gate gate = new Gate();

  @Test
  void work_is_done_until_the_gate_is_closed() {
    List<String> done = new ArrayList<>();

    assertThat(gate.pass(() -> done.add("before"))).isTrue();
    gate.close();
    gate.close();
    assertThat(gate.pass(() -> done.add("after"))).isFalse();

    assertThat(done).containsExactly("before");
  }

  @Test
  void work_that_throws_leaves_the_gate_as_it_was() {
    assertThatThrownBy(
            () ->
                gate.pass(
                    () -> {
                      throw new IllegalStateException("bad");
                    }))
        .hasMessage("bad");

    assertThat(gate.pass(() -> {})).isTrue();
    gate.close(); // and nobody is taken for being inside
  }

  @Test
  void close_waits_for_those_that_are_on_their_way() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<String> events = new CopyOnWriteArrayList<>();
    Thread passing =
        new Thread(
            () ->
                gate.pass(
                    () -> {
                      inside.countDown();
                      awaitQuietly(go);
                      events.add("passed");
                    }),
            "test-pass");
    passing.start();
    inside.await();
    Thread closing =
        new Thread(
            () -> {
              gate.close();
              events.add("closed");
            },
            "test-close");
    closing.start();
    await("the close waits").until(() -> closing.getState() == Thread.State.WAITING);

    go.countDown();
    passing.join();
    closing.join();

    assertThat(events).containsExactly("passed", "closed");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
