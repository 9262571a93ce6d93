package io.dstreamlabs.reference.receiver;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.receiver.Receiver;
import io.dstreamlabs.kernel.receiver.ReceiverHandle;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StopMode;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers in whole programs on the reference plugs. */
@Timeout(60)
class ReceiversTest {

  @Test
  void several_receivers_in_parallel_are_counted_together() {
    ManualClock clock = ManualClock.startingAtZero();
    List<Pair<String, Long>> out = new ArrayList<>();
    try (StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(ReferenceOperators.all())
            .clock(clock)
            .build()) {
      List<ReceiverHandle<String>> handles = new ArrayList<>();
      List<DStream<String>> streams = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        handles.add(new ReceiverHandle<>());
        streams.add(context.receiverStream(handles.get(i)));
      }
      context.union(streams).countByValue().foreachRDD(rdd -> out.addAll(rdd.collect()));
      context.start();
      handles.get(2).store("a");
      handles.get(0).store("a");
      handles.get(1).store(List.of("a", "b"));
      clock.advance(seconds(1));
    }

    assertThat(out).containsExactlyInAnyOrder(Pair.of("a", 3L), Pair.of("b", 1L));
  }

  @Test
  void numbers_that_a_decoder_reads_from_a_socket_are_summed_up() throws IOException {
    List<Integer> numbers = new CopyOnWriteArrayList<>();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(milliseconds(20))
                .operators(ReferenceOperators.all())
                .build()) {
      context
          .socketStream("127.0.0.1", server.getLocalPort(), ReceiversTest::numbers)
          .foreachRDD(rdd -> numbers.addAll(rdd.collect()));
      context.start();
      try (Socket connection = server.accept();
          DataOutputStream out = new DataOutputStream(connection.getOutputStream())) {
        for (int number : new int[] {7, -1, Integer.MAX_VALUE}) {
          out.writeInt(number);
        }
        await("all numbers").until(() -> numbers.size() == 3);
      }
    }

    assertThat(numbers).containsExactly(7, -1, Integer.MAX_VALUE);
  }

  /** Numbers of four bytes each. */
  private static Iterator<Integer> numbers(InputStream in) {
    DataInputStream data = new DataInputStream(in);
    return new Iterator<>() {
      private final List<Integer> ahead = new ArrayList<>();

      @Override
      public boolean hasNext() {
        try {
          if (ahead.isEmpty()) {
            ahead.add(data.readInt());
          }
          return true;
        } catch (EOFException e) {
          return false;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public Integer next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ahead.remove(0);
      }
    };
  }

  /** Its thread is in the middle of its work when the stop comes, and onStop waits for it. */
  @Test
  void draining_stop_waits_for_a_slow_receiver_and_processes_all_that_it_acknowledged() {
    for (Operators plugs :
        List.of(
            ReferenceOperators.all(),
            ReferenceOperators.all().with(RateLimit.of(500)),
            ReferenceOperators.all().with(IntervalBlocks.every(milliseconds(7))))) {
      List<Integer> out = new CopyOnWriteArrayList<>();
      Reliable receiver = new Reliable();
      try (StreamingContext context =
          StreamingContext.builder().batchInterval(milliseconds(20)).operators(plugs).build()) {
        context.receiverStream(receiver).foreachRDD(rdd -> out.addAll(rdd.collect()));
        context.start();
        await("some records").until(() -> out.size() > 100);

        context.stop(StopMode.DRAIN);
      }

      assertThat(receiver.acknowledged).hasSizeGreaterThan(100);
      assertThat(out).containsExactlyElementsOf(receiver.acknowledged);
    }
  }

  /** Acknowledges what was kept. */
  private static final class Reliable extends Receiver<Integer> {
    private static final long serialVersionUID = 1;
    private final transient List<Integer> acknowledged = new CopyOnWriteArrayList<>();
    private final transient List<Thread> threads = new ArrayList<>();

    @Override
    public void onStart() {
      Thread thread = new Thread(this::receive, "test-reliable");
      threads.add(thread);
      thread.start();
    }

    private void receive() {
      for (int next = 0; isStarted(); next += 2) {
        List<Integer> records = List.of(next, next + 1);
        store(records);
        acknowledged.addAll(records);
      }
    }

    @Override
    public void onStop() throws InterruptedException {
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }
}
