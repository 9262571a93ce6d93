package io.dstreamlabs.reference.crash;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.stream.DirectInputDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.testkit.PartitionedLog;
import io.dstreamlabs.testkit.crash.Crash;
import io.dstreamlabs.testkit.crash.CrashingDisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that reads offset by offset, over crashes at any step: each batch has the same ranges when it runs
 * again, and all of them together have each record once.
 */
class DirectStreamCrashTest implements Sink {
  private static final int BATCHES = 6;
  private static final int WINDOW_BATCHES = 3;
  private static final long MANY = 1_000_000;

  @TempDir private Path directory;

  private final Map<String, TreeMap<Long, String>> outputs = new HashMap<>();
  private final Map<Long, List<Long>> numbers = new TreeMap<>();
  private PartitionedLog<Long> log = new PartitionedLog<>();
  private Time now = new Time(0);
  private long sent;
  private long dyingAtMs = -1;

  @Override
  public void write(String output, long timeMs, Object content) {
    String before =
        outputs.computeIfAbsent(output, o -> new TreeMap<>()).put(timeMs, content.toString());
    if (before != null) {
      assertThat(content).as("%s at %d ms again", output, timeMs).hasToString(before);
    }
  }

  private StreamingContext build(ManualClock clock, Disk disk, String checkpoints) {
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(ReferenceOperators.all())
            .clock(clock)
            .disk(disk)
            .build();
    context.checkpoint(checkpoints, seconds(2));
    DirectInputDStream<Long> stream = context.directStream(log, Map.of(), 4);
    stream.foreachRDD(
        (rdd, time) -> {
          numbers.put(time.milliseconds(), rdd.collect());
          write("ranges", time.milliseconds(), stream.offsetRanges(time) + " " + rdd.collect());
        });
    stream
        .mapToPair(n -> Pair.of("sum", n))
        .<Long>updateStateByKey((ns, sum) -> Maybe.of(sum.orElse(0L) + sum(ns)))
        .foreachRDD(
            (rdd, time) ->
                write("sum", time.milliseconds(), rdd.map(pair -> pair.second()).collect()));
    stream
        .reduceByWindow(Long::sum, seconds(WINDOW_BATCHES), seconds(1))
        .foreachRDD((rdd, time) -> write("window", time.milliseconds(), rdd.collect()));
    stream.foreachRDD((rdd, time) -> die(time));
    return context;
  }

  private static long sum(List<Long> some) {
    return some.stream().mapToLong(n -> n).sum();
  }

  /** Fails the batch when all is put out, and before a checkpoint of it can be written. */
  private void die(Time time) {
    if (time.milliseconds() == dyingAtMs) {
      dyingAtMs = -1;
      throw new IllegalStateException("killed");
    }
  }

  /** Sends some numbers, to one partition more with each batch, up to three. */
  private void send() {
    long round = sent / 5;
    for (long partition = 0; partition <= Math.min(round, 2); partition++) {
      log.append("numbers-" + partition, List.of());
    }
    LongStream.range(sent, sent + 5)
        .forEach(n -> log.append("numbers-" + n % (Math.min(round, 2) + 1), List.of(n)));
    sent += 5;
  }

  /** Lives for some batches, each after some numbers. */
  private void live(int batches, Disk disk, String checkpoints) {
    ManualClock clock = ManualClock.startingAt(now);
    try {
      StreamingContext context =
          StreamingContext.getOrCreate(checkpoints, () -> build(clock, disk, checkpoints));
      context.start();
      for (int batch = 0; batch < batches; batch++) {
        send();
        clock.advance(seconds(1));
      }
    } finally {
      now = clock.now();
    }
  }

  /** Each number is in one batch, and what was made of the batches is right. */
  private void assertThatEachNumberIsReadOnce() {
    List<Long> all = new ArrayList<>();
    numbers.forEach(
        (time, batch) -> {
          all.addAll(batch);
          List<Long> inWindow = new ArrayList<>();
          numbers.forEach(
              (at, some) -> {
                if (at > time - WINDOW_BATCHES * 1_000 && at <= time) {
                  inWindow.addAll(some);
                }
              });
          assertThat(outputs.get("sum")).containsEntry(time, "[" + sum(all) + "]");
          assertThat(outputs.get("window"))
              .containsEntry(time, inWindow.isEmpty() ? "[]" : "[" + sum(inWindow) + "]");
        });
    assertThat(all).containsExactlyInAnyOrderElementsOf(LongStream.range(0, sent).boxed().toList());
  }

  /** Lets a last life read what is left. */
  private void readTheRest(Disk disk, String checkpoints) {
    ManualClock clock = ManualClock.startingAt(now);
    StreamingContext.getOrCreate(checkpoints, () -> build(clock, disk, checkpoints)).start();
    clock.advance(seconds(BATCHES));
    assertThat(numbers).as("batches").hasSize((int) (clock.now().milliseconds() / 1_000));
  }

  @Test
  void program_in_files_goes_on_after_a_crash_between_computing_a_batch_and_its_checkpoint() {
    String checkpoints = directory.toString();
    dyingAtMs = 4_000; // the checkpoints are those after 2 s and, if it lives, 4 s

    assertThatThrownBy(() -> live(BATCHES, Disk.ofThisMachine(), checkpoints))
        .isInstanceOf(StreamingException.class)
        .hasRootCauseMessage("killed");
    assertThat(outputs.get("ranges")).containsOnlyKeys(1_000L, 2_000L, 3_000L, 4_000L);
    assertThat(outputs.get("ranges").get(4_000L)).startsWith("[numbers-0[");
    send();
    readTheRest(Disk.ofThisMachine(), checkpoints);

    assertThatEachNumberIsReadOnce();
  }

  @Test
  void program_in_files_goes_on_after_it_was_given_up_at_any_batch() {
    String checkpoints = directory.toString();
    for (int life = 0; life < BATCHES; life++) {
      live(1, Disk.ofThisMachine(), checkpoints);
    }
    readTheRest(Disk.ofThisMachine(), checkpoints);

    assertThatEachNumberIsReadOnce();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void power_that_goes_at_any_step_changes_no_range(long seed) {
    long steps = steps();
    assertThat(steps).isGreaterThan(40);
    for (long step = 0; step < steps; step++) {
      beginAnew();
      CrashingDisk disk = CrashingDisk.empty().crashingAfter(step, seed * 31 + step);
      try {
        live(BATCHES, disk, "/program");
      } catch (Crash e) {
        // between two batches
      } catch (StreamingException e) {
        assertThat(e).hasRootCauseInstanceOf(Crash.class);
      }
      send();
      readTheRest(disk.survivors(), "/program");

      assertThatEachNumberIsReadOnce();
    }
  }

  private long steps() {
    CrashingDisk disk = CrashingDisk.empty().crashingAfter(MANY, 0);
    live(BATCHES, disk, "/program");
    return disk.steps();
  }

  private void beginAnew() {
    outputs.clear();
    numbers.clear();
    log = new PartitionedLog<>();
    now = new Time(0);
    sent = 0;
  }
}
