package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueStreamTest {
  private final Rig rig = Rig.withoutPlugs();
  private final Deque<Rdd<String>> queue = new ArrayDeque<>();

  @Test
  void one_rdd_per_batch_is_the_rule_and_none_left_is_an_rdd_without_records() {
    List<String> out = Rig.collect(rig.context().queueStream(queue));
    put("a");
    put("b");

    rig.run(3);

    assertThat(out).containsExactly("1000 ms [a]", "2000 ms [b]", "3000 ms []");
  }

  @Test
  void all_rdds_that_are_there_go_into_one_batch_in_order() {
    List<String> out = Rig.collect(rig.context().queueStream(queue, QueueReading.ALL));
    put("a");
    put("b");
    put("c");
    rig.run(1);
    put("d");

    rig.advance(1);

    assertThat(out).containsExactly("1000 ms [a, b, c]", "2000 ms [d]");
  }

  @Test
  void default_is_taken_whenever_the_queue_is_empty() {
    Rdd<String> whenEmpty = rig.context().rdds().parallelize(List.of("default"), 1);
    List<String> out =
        Rig.collect(rig.context().queueStream(queue, QueueReading.ONE_AT_A_TIME, whenEmpty));
    put("a");

    rig.run(3);

    assertThat(out).containsExactly("1000 ms [a]", "2000 ms [default]", "3000 ms [default]");
  }

  @Test
  void queue_is_read_although_nobody_reads_the_stream() {
    rig.context().queueStream(queue);
    Rig.collect(rig.input("x"));
    put("a");
    put("b");

    rig.run(1);

    assertThat(queue).hasSize(1);
  }

  @Test
  void rdd_put_between_two_batches_goes_into_the_next() {
    List<String> out = Rig.collect(rig.context().queueStream(queue));
    rig.run(1);
    put("late");

    rig.advance(1);

    assertThat(out).containsExactly("1000 ms []", "2000 ms [late]");
  }

  private void put(String record) {
    queue.add(rig.context().rdds().parallelize(List.of(record), 1));
  }
}
