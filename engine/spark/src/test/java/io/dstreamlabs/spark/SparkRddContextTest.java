package io.dstreamlabs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.receiver.Receiver;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** What only Spark has: its own RDDs, its levels, its files, and what it refuses to send. */
class SparkRddContextTest {
  private final SparkRddContext rdds = SparkRddContext.over(LocalSpark.spark());

  @AfterEach
  void close() {
    rdds.close();
  }

  @Test
  void a_batch_is_an_rdd_of_sparks_for_its_other_libraries() {
    Rdd<Integer> numbers = rdds.parallelize(List.of(1, 2, 3), 2).map(n -> n * n);
    PairRdd<String, Long> pairs = rdds.parallelizePairs(List.of(Pair.of("a", 1L)));

    assertThat(SparkRddContext.javaRdd(numbers).collect()).containsExactly(1, 4, 9);
    assertThat(SparkRddContext.javaPairRdd(pairs).collect()).containsExactly(new Tuple2<>("a", 1L));
    assertThat(SparkRddContext.javaRdd(pairs).collect()).containsExactly(Pair.of("a", 1L));
    assertThat(numbers.unwrap(JavaRDD.class)).isInstanceOf(JavaRDD.class);
  }

  @Test
  void there_is_nothing_else_to_unwrap_and_nothing_at_all_in_memory() {
    Rdd<Integer> numbers = rdds.parallelize(List.of(1), 1);

    assertThatThrownBy(() -> numbers.unwrap(JavaPairRDD.class))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "type is org.apache.spark.api.java.JavaPairRDD, but this RDD is a SparkRecords: give the"
                + " context a backend that has RDDs of that type");
    try (RddContext memory = MemoryRddContext.local(1)) {
      assertThatThrownBy(() -> memory.emptyRdd().unwrap(JavaRDD.class))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("type is org.apache.spark.api.java.JavaRDD");
    }
  }

  @Test
  void an_rdd_of_sparks_is_one_of_ours_and_stays_spread() {
    JavaRDD<String> words = LocalSpark.spark().parallelize(List.of("a", "b"), 1);
    JavaPairRDD<String, Integer> spread =
        words
            .mapToPair(word -> new Tuple2<>(word, 1))
            .partitionBy(new org.apache.spark.HashPartitioner(3));

    assertThat(rdds.of(words).map(word -> word + "!").collect()).containsExactly("a!", "b!");
    assertThat(rdds.of(spread).partitioner()).contains(new HashPartitioner(3));
    assertThat(rdds.of(spread).partitionBy(new HashPartitioner(3)).unwrap(JavaPairRDD.class).rdd())
        .isSameAs(spread.rdd());
  }

  @Test
  void a_spread_of_sparks_can_be_asked_and_used_again() {
    PairRdd<Integer, String> sorted =
        rdds.parallelizePairs(List.of(Pair.of(2, "b"), Pair.of(1, "a")), 2)
            .sortByKey(Comparator.naturalOrder());

    assertThat(sorted.partitioner())
        .hasValueSatisfying(
            spread -> {
              assertThat(spread.numPartitions()).isEqualTo(2);
              assertThat(spread.partition(1)).isZero();
              assertThat(spread.partition(2)).isEqualTo(1);
            });
    assertThat(sorted.partitionBy(sorted.partitioner().orElseThrow())).isSameAs(sorted);
  }

  @Test
  void a_function_that_cannot_travel_is_refused_when_it_is_given() {
    Object here = new Object();

    assertThatThrownBy(() -> rdds.parallelize(List.of(1), 1).map(n -> here.hashCode() + n))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a function cannot travel to the data: ")
        .hasMessageContaining("java.lang.Object")
        .hasMessageEndingWith("Copy what it needs to a local variable first");
  }

  @Test
  void an_order_that_cannot_travel_is_refused_when_it_is_given() {
    Comparator<Integer> order = (a, b) -> a - b;

    assertThatThrownBy(() -> rdds.parallelize(List.of(1), 1).takeOrdered(1, order))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("order cannot travel to the data: it is not serializable.");
  }

  @Test
  void a_closed_context_computes_nothing_and_leaves_a_given_spark_running() {
    Rdd<Integer> numbers = rdds.parallelize(List.of(1), 1);
    rdds.close();

    assertThatThrownBy(numbers::collect)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the RddContext is closed: nothing can be computed any more");
    assertThat(LocalSpark.spark().parallelize(List.of(1)).count()).isEqualTo(1);
  }

  @Test
  void text_takes_the_place_of_text_and_of_nothing_else(@TempDir Path directory)
      throws IOException {
    Path out = directory.resolve("out");
    rdds.parallelize(List.of("old", "older"), 2).overwriteTextFile(out.toString());

    rdds.parallelize(List.of("new"), 1).overwriteTextFile(out.toString());

    assertThat(out.resolve("part-00000")).hasContent("new\n");
    assertThat(out.resolve("part-00001")).doesNotExist();
    assertThat(out.resolve("_SUCCESS")).exists();
    assertThat(directory).isDirectoryNotContaining(file -> !file.equals(out));

    Files.writeString(out.resolve("diary.txt"), "mine");
    assertThatThrownBy(() -> rdds.parallelize(List.of("x"), 1).overwriteTextFile(out.toString()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "directory is %s, which holds diary.txt, and that is no saved text: give the path of another one"
                .formatted(out));
    assertThat(out.resolve("part-00000")).hasContent("new\n");
  }

  @Test
  void text_that_could_not_be_written_leaves_the_old(@TempDir Path directory) {
    Path out = directory.resolve("out");
    rdds.parallelize(List.of("old"), 1).overwriteTextFile(out.toString());

    assertThatThrownBy(
            () -> rdds.parallelize(List.of(0), 1).map(n -> 1 / n).overwriteTextFile(out.toString()))
        .isExactlyInstanceOf(ArithmeticException.class);

    assertThat(out.resolve("part-00000")).hasContent("old\n");
  }

  /** Stores what it is told to. */
  private static final class Told extends Receiver<String> {
    private static final long serialVersionUID = 1;

    Told(StorageLevel level) {
      super(level);
    }

    @Override
    public void onStart() {}

    @Override
    public void onStop() {}
  }

  @Test
  void what_a_receiver_stored_is_kept_at_its_level_until_its_batch_is_forgotten() {
    ManualClock clock = ManualClock.startingAtZero();
    Told receiver = new Told(StorageLevel.MEMORY_AND_DISK_SER);
    List<JavaRDD<?>> batches = new ArrayList<>();
    List<String> levels = new ArrayList<>();
    try (StreamingContext context =
        StreamingContext.builder()
            .batchInterval(Duration.ofSeconds(1))
            .rdds(rdds)
            .clock(clock)
            .build()) {
      context
          .receiverStream(receiver)
          .foreachRDD(
              rdd -> {
                batches.add(rdd.unwrap(JavaRDD.class));
                levels.add(rdd.unwrap(JavaRDD.class).getStorageLevel().description());
                rdd.count();
              });
      context.start();
      receiver.store("a");
      clock.advance(Duration.ofSeconds(1));
      clock.advance(Duration.ofSeconds(1));
    }

    String level = org.apache.spark.storage.StorageLevel.MEMORY_AND_DISK_SER().description();
    assertThat(levels).containsExactly(level, level);
    assertThat(batches.get(0).getStorageLevel())
        .isEqualTo(org.apache.spark.storage.StorageLevel.NONE());
  }
}
