package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.receiver.BlockGenerator;
import io.dstreamlabs.kernel.receiver.Receiver;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers inside a context on a manual clock. */
@Timeout(60)
class ReceiverStreamTest {
  private final Rig rig = Rig.withoutPlugs();
  private final ByHand receiver = new ByHand();
  private final DStream<String> stream = rig.context().receiverStream(receiver);
  private final List<String> out = Rig.collect(stream);

  @Test
  void record_goes_into_the_batch_that_ends_next() {
    rig.context().start();
    receiver.store("a");
    rig.advance(1);
    rig.advance(1);
    receiver.store("b");
    receiver.store("c");
    rig.advance(1);

    assertThat(out).containsExactly("1000 ms [a]", "2000 ms []", "3000 ms [b, c]");
  }

  @Test
  void record_stored_while_a_batch_runs_goes_into_the_next() {
    stream.foreachRDD(
        (rdd, time) -> {
          if (time.equals(Rig.at(1))) {
            receiver.store("meanwhile");
          }
        });

    rig.run(2);

    assertThat(out).containsExactly("1000 ms []", "2000 ms [meanwhile]");
  }

  @Test
  void receivers_are_numbered_in_order_and_started_and_stopped_once() {
    ByHand second = new ByHand();
    rig.context().receiverStream(second);

    rig.run(1);
    assertThat(receiver.streamId()).isZero();
    assertThat(second.streamId()).isEqualTo(1);
    assertThat(second.calls).containsExactly("onStart");

    rig.context().stop();
    assertThat(receiver.calls).containsExactly("onStart", "onStop");
    assertThat(second.calls).containsExactly("onStart", "onStop");
  }

  @Test
  void receiver_of_two_streams_is_refused() {
    assertThatThrownBy(() -> rig.context().receiverStream(receiver))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the receiver belongs to stream 0 already: make a new one for each receiverStream(..)");
  }

  @Test
  void draining_stop_processes_what_a_receiver_stored_in_a_last_batch() {
    rig.run(1);
    receiver.store("late");
    receiver.atStop = "last words";

    rig.context().stop(StopMode.DRAIN);

    assertThat(out).containsExactly("1000 ms []", "2000 ms [late, last words]");
    assertThat(rig.context().state()).isEqualTo(StreamingContextState.STOPPED);
  }

  @Test
  void draining_stop_without_records_adds_no_batch() {
    rig.run(1);

    rig.context().stop(StopMode.DRAIN);

    assertThat(out).containsExactly("1000 ms []");
  }

  @Test
  void stop_now_adds_no_batch() {
    rig.run(1);
    receiver.store("lost");

    rig.context().stop(StopMode.NOW);

    assertThat(out).containsExactly("1000 ms []");
  }

  @Test
  void failed_batch_stops_the_receivers() {
    stream.foreachRDD(
        rdd -> {
          throw new IllegalStateException("bad");
        });

    assertThatThrownBy(() -> rig.run(1)).isExactlyInstanceOf(StreamingException.class);

    assertThat(receiver.calls).containsExactly("onStart", "onStop");
    assertThat(receiver.isStopped()).isTrue();
  }

  @Test
  void each_block_is_a_partition_and_the_plug_makes_the_blocks() {
    ManualClock clock = ManualClock.startingAtZero();
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(Durations.seconds(1))
            .clock(clock)
            .operators(Operators.of(new OneBlockPerRecord()))
            .build();
    ByHand source = new ByHand();
    List<String> lists = Rig.collect(context.receiverStream(source).glom());
    context.start();
    source.store("a");
    source.store("b");

    clock.advance(Durations.seconds(1));

    assertThat(lists).containsExactly("1000 ms [[a], [b]]");
  }

  @Test
  void block_generator_that_throws_when_a_batch_ends_fails_that_batch() {
    ManualClock clock = ManualClock.startingAtZero();
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(Durations.seconds(1))
            .clock(clock)
            .operators(Operators.of(new BrokenBlocks()))
            .build();
    context.receiverStream(new ByHand()).foreachRDD(rdd -> {});
    context.start();

    assertThatThrownBy(() -> clock.advance(Durations.seconds(1)))
        .isExactlyInstanceOf(StreamingException.class)
        .hasMessage(
            "batch 1000 ms failed while its records were taken from the inputs:"
                + " java.lang.UnsupportedOperationException: no block");
    assertThat(context.state()).isEqualTo(StreamingContextState.STOPPED);
  }

  @Test
  void lines_of_a_socket_are_counted_batch_by_batch() throws Exception {
    Rig other = Rig.withoutPlugs();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        StreamingContext context = other.context()) {
      List<String> lines = new ArrayList<>();
      context
          .socketTextStream(server.getInetAddress().getHostAddress(), server.getLocalPort())
          .foreachRDD(rdd -> lines.addAll(rdd.collect()));
      context.start();
      try (Socket connection = server.accept()) {
        connection.getOutputStream().write("to be\nor not\n".getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
        await("both lines")
            .until(
                () -> {
                  other.advance(1);
                  return lines.size() == 2;
                });
      }
      assertThat(lines).containsExactly("to be", "or not");
    }
  }

  @Test
  void stream_has_a_name_in_messages() {
    assertThat(stream).hasToString("the receiver input 0");
  }

  /** A receiver that stores what the test says. */
  private static final class ByHand extends Receiver<String> {
    private static final long serialVersionUID = 1;
    private final List<String> calls = new ArrayList<>();
    private String atStop = "";

    @Override
    public void onStart() {
      calls.add("onStart");
    }

    @Override
    public void onStop() {
      calls.add("onStop");
      if (!atStop.isEmpty()) {
        store(atStop);
      }
    }
  }

  /** A block for every record. */
  private static final class OneBlockPerRecord implements BlockGenerator {
    private static final long serialVersionUID = 1;

    @Override
    public <T> Buffer<T> open(int streamId, Clock clock, Blocks<T> blocks) {
      return new Buffer<>() {
        @Override
        public void add(List<T> records) {
          records.forEach(record -> blocks.finished(List.of(record)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
    }
  }

  /** A generator that cannot end a block. */
  private static final class BrokenBlocks implements BlockGenerator {
    private static final long serialVersionUID = 1;

    @Override
    public <T> Buffer<T> open(int streamId, Clock clock, Blocks<T> blocks) {
      return new Buffer<>() {
        @Override
        public void add(List<T> records) {}

        @Override
        public void flush() {
          throw new UnsupportedOperationException("no block");
        }

        @Override
        public void close() {}
      };
    }
  }
}
