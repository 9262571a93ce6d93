package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.receiver.ReceiverHandle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Records that the program itself stores. */
@Timeout(60)
class ReceiverHandleTest {
  private final Rig rig = Rig.withoutPlugs();
  private final ReceiverHandle<String> handle = new ReceiverHandle<>();

  @Test
  void what_is_stored_goes_into_the_batch_that_ends_next_also_before_the_start() {
    List<String> out = Rig.collect(rig.context().receiverStream(handle));
    handle.store("early");
    rig.context().start();
    handle.store("a");
    rig.advance(1);
    handle.store(List.of("b", "c"));
    rig.advance(1);

    assertThat(out).containsExactly("1000 ms [early, a]", "2000 ms [b, c]");
  }

  @Test
  void after_the_stop_it_is_refused() {
    Rig.collect(rig.context().receiverStream(handle));
    rig.run(1);
    rig.context().stop();
    String message = "receiver 0 is stopped, and takes no record: store until isStopped()";

    assertThatThrownBy(() -> handle.store("late"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> handle.store(List.of("late")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @Test
  void number_of_a_receiver_is_that_of_its_stream_among_all_inputs() {
    rig.input("x");
    rig.context().receiverStream(handle);

    assertThat(handle.streamId()).isEqualTo(1);
  }

  /** Each thread's records are in order, and none is lost or there twice. */
  @Test
  void several_receivers_in_parallel_lose_nothing_and_keep_their_order() throws Exception {
    int records = 20_000;
    List<ReceiverHandle<Integer>> handles =
        List.of(new ReceiverHandle<>(), new ReceiverHandle<>(), new ReceiverHandle<>());
    List<List<Integer>> out = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < handles.size(); i++) {
      List<Integer> its = out.get(i);
      ReceiverHandle<Integer> each = handles.get(i);
      rig.context().receiverStream(each).foreachRDD(rdd -> its.addAll(rdd.collect()));
      threads.add(new Thread(() -> IntStream.range(0, records).forEach(each::store), "test-" + i));
    }
    rig.context().start();
    threads.forEach(Thread::start);
    while (threads.stream().anyMatch(Thread::isAlive)) {
      rig.advance(1);
    }
    rig.context().stop(StopMode.DRAIN);

    List<Integer> all = IntStream.range(0, records).boxed().toList();
    assertThat(out).containsExactly(all, all, all);
  }

  @Test
  void streams_of_several_receivers_are_one_stream_in_their_order() {
    ReceiverHandle<String> second = new ReceiverHandle<>();
    List<DStream<?>> streams =
        List.of(rig.context().receiverStream(handle), rig.context().receiverStream(second));
    List<String> out =
        Rig.collect(
            rig.context().<String>transform(streams, (rdds, time) -> union(rdds.iterator())));
    rig.context().start();
    second.store("b");
    handle.store("a");
    rig.advance(1);

    assertThat(out).containsExactly("1000 ms [a, b]");
  }

  @SuppressWarnings("unchecked")
  private static Rdd<String> union(Iterator<Rdd<?>> rdds) {
    return ((Rdd<String>) rdds.next()).union((Rdd<String>) rdds.next());
  }
}
