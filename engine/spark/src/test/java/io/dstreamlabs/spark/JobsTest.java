package io.dstreamlabs.spark;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.spark.api.java.JavaFutureAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How many jobs a program asks Spark for: each costs the driver some tens of milliseconds. */
@Isolated("it counts Spark's jobs")
class JobsTest {
  private static final int BATCHES = 9; // none of them cuts a lineage

  /** Spark numbers its jobs one by one. */
  private static int numberOfNextJob() {
    JavaFutureAction<Long> job = LocalSpark.spark().parallelize(List.of(1), 1).countAsync();
    try {
      job.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return job.jobIds().get(0) + 1;
  }

  private static int jobsOf(
      Function<PairDStream<String, Long>, List<DStream<?>>> program, Optional<Path> checkpoints) {
    ManualClock clock = ManualClock.startingAtZero();
    try (RddContext rdds = LocalSpark.open();
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(seconds(1))
                .operators(ReferenceOperators.all())
                .rdds(rdds)
                .clock(clock)
                .build()) {
      Queue<Rdd<String>> words = new ArrayDeque<>();
      for (int batch = 0; batch < BATCHES; batch++) {
        words.add(rdds.parallelize(List.of("a", "b", "w" + batch), 2));
      }
      PairDStream<String, Long> ones =
          context.queueStream(words).mapToPair(word -> Pair.of(word, 1L));
      program.apply(ones).forEach(JobsTest::use);
      checkpoints.ifPresent(directory -> context.checkpoint(directory.toString(), seconds(1)));
      int first = numberOfNextJob();
      context.start();
      for (int batch = 0; batch < BATCHES; batch++) {
        clock.advance(seconds(1));
      }
      return numberOfNextJob() - 1 - first;
    }
  }

  private static void use(DStream<?> stream) {
    stream.foreachRDD((rdd, time) -> rdd.count());
  }

  private static PairDStream<String, Long> sums(PairDStream<String, Long> ones) {
    return ones.reduceByKeyAndWindow(Long::sum, (a, b) -> a - b, seconds(4), seconds(1));
  }

  private static PairDStream<String, Long> totals(PairDStream<String, Long> ones) {
    return ones.<Long>updateStateByKey((some, sum) -> Maybe.of(sum.orElse(0L) + some.size()));
  }

  @Test
  void an_output_is_a_job() {
    assertThat(jobsOf(ones -> List.of(ones, totals(ones)), Optional.empty()))
        .isEqualTo(2 * BATCHES);
  }

  @Test
  void a_window_whose_inverse_may_drop_keys_is_one_more_to_watch_over_it() {
    Function<PairDStream<String, Long>, List<DStream<?>>> program =
        ones ->
            List.of(
                ones.reduceByKeyAndWindow(
                    Long::sum, (a, b) -> a - b, seconds(4), seconds(1), sum -> sum.second() != 0));

    assertThat(jobsOf(ones -> List.of(sums(ones)), Optional.empty())).isEqualTo(BATCHES);
    assertThat(jobsOf(program, Optional.empty())).isEqualTo(2 * BATCHES);
  }

  @Test
  void a_checkpoint_is_one_job_however_many_rdds_it_holds(@TempDir Path directory) {
    Function<PairDStream<String, Long>, List<DStream<?>>> program =
        ones -> List.of(sums(ones), totals(ones), ones.window(seconds(3), seconds(1)));

    assertThat(jobsOf(program, Optional.of(directory)))
        .isEqualTo(jobsOf(program, Optional.empty()) + BATCHES);
  }
}
