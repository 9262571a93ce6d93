package io.dstreamlabs.spark;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.stream.DirectInputDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.testkit.PartitionedLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A direct stream, whose ranges are read in Spark's tasks. */
class DirectStreamOnSparkTest {

  @Test
  void ranges_are_partitions_and_what_is_gone_fails_the_batch() {
    PartitionedLog<String> log = new PartitionedLog<>();
    ManualClock clock = ManualClock.startingAtZero();
    List<String> out = new ArrayList<>();
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(ReferenceOperators.all())
            .rdds(LocalSpark.open())
            .clock(clock)
            .build();
    DirectInputDStream<String> words = context.directStream(log, Map.of(), 3);
    words.foreachRDD((rdd, time) -> out.add(rdd.glom().collect() + " " + words.offsetRanges(time)));
    words.countByWindow(seconds(2), seconds(1)).foreachRDD(rdd -> out.add("n " + rdd.collect()));
    context.start();
    log.append("w-0", List.of("a", "b", "c", "d"));
    log.append("w-1", List.of("x"));
    clock.advance(seconds(1));
    clock.advance(seconds(1));
    clock.advance(seconds(1));
    log.append("w-1", List.of("y"));
    log.deleteBefore("w-1", 2);
    assertThat(log.openReaders()).isZero();
    assertThat(out)
        .containsExactly(
            "[[a, b, c], [x]] [w-0[0, 3), w-1[0, 1)]",
            "n [4]",
            "[[d]] [w-0[3, 4)]",
            "n [5]",
            "[] []",
            "n [1]");
    assertThatThrownBy(() -> clock.advance(seconds(1)))
        .hasStackTraceContaining("the records of w-1[1, 2) are gone");
  }
}
