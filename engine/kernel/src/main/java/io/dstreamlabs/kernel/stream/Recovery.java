package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.codec.Codec;
import io.dstreamlabs.kernel.codec.PlainCodec;
import io.dstreamlabs.kernel.recovery.Checkpoint;
import io.dstreamlabs.kernel.recovery.CheckpointStore;
import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a program survives its process: it writes checkpoints between batches, and begins where an earlier run
 * of it has ended.
 *
 * <pre>
 * directory/checkpoints    the states of the streams, after some of the batches
 * directory/log            what was received, and which batch got it, since the oldest of those
 * </pre>
 *
 * <p>Used by one thread at a time: the one that builds the program, then the one that runs its batches.
 */
final class Recovery {
  private static final long SPARKS_MS = 10_000;

  private final Path directory;
  private final Duration interval;
  private final CheckpointStore.Checkpoints checkpoints;
  private final Optional<WriteAheadLog.Log> log;
  private final Codec codec;
  private final StreamGraph graph;
  private final BlockLedger ledger;
  private final Set<String> dropped;
  private Optional<SavedProgram> earlier = Optional.empty();
  private Time newest = new Time(Long.MIN_VALUE);

  /**
   * Recovery in {@code directory}.
   *
   * @param interval distance between two checkpoints
   * @param dropped states that nobody wants; may still grow
   */
  Recovery(
      Operators operators,
      Disk disk,
      Path directory,
      Duration interval,
      StreamGraph graph,
      BlockLedger ledger,
      Set<String> dropped) {
    this.directory = directory;
    this.interval = interval;
    this.graph = graph;
    this.ledger = ledger;
    this.dropped = dropped;
    this.codec = operators.find(Codec.class).orElseGet(PlainCodec::new);
    this.checkpoints =
        operators
            .require(CheckpointStore.class, "checkpoint")
            .open(disk, directory.resolve("checkpoints").toString());
    this.log =
        operators
            .find(WriteAheadLog.class)
            .map(plug -> plug.open(disk, directory.resolve("log").toString()));
    log.ifPresent(open -> ledger.writeTo(ReceivedLog.in(open, codec)));
  }

  Path directory() {
    return directory;
  }

  /**
   * Takes over what an earlier run has left, if there is anything.
   *
   * @throws IllegalStateException if it does not fit the program; the message says what to do
   */
  void takeOver(Duration batchInterval) {
    Optional<Checkpoint> found = checkpoints.newest();
    if (found.isEmpty()) {
      return;
    }
    SavedProgram program = SavedProgram.decode(codec, found.get().content());
    if (!program.batchInterval().equals(batchInterval)) {
      throw new IllegalStateException(
          "the checkpoint in %s has batches of %d ms, but batchInterval is %d ms: use the same, or an empty directory"
              .formatted(directory, program.batchInterval().toMillis(), batchInterval.toMillis()));
    }
    claims(program);
    ledger.recover(found.get().logFrom(), program.batchTime());
    for (int streamId : ledger.streamIds()) {
      if (!graph.isLogged(streamId)) {
        throw new IllegalStateException(
            "the log in %s holds blocks of input stream %d, but that is no receiver or direct stream of the program: bring it back to its place, or start in an empty directory"
                .formatted(directory, streamId));
      }
    }
    earlier = Optional.of(program);
  }

  private Map<StreamLife, SavedStream> claims(SavedProgram program) {
    return new SavedStates(program.streams(), dropped).claimedBy(graph.streams());
  }

  /** The zero time of the earlier run, if there was one. */
  Optional<Time> zeroTime() {
    return earlier.map(SavedProgram::zeroTime);
  }

  /**
   * Begins, when the graph knows its times: with the states of the earlier run, or with a first checkpoint.
   *
   * @return the last batch that is done
   * @throws IllegalStateException if there was an earlier run that was not taken over
   */
  Time begin(Time zeroTime, Duration batchInterval) {
    if (earlier.isPresent()) {
      Time batchTime = earlier.get().batchTime();
      graph.resume(batchTime, claims(earlier.get()));
      newest = batchTime;
      return batchTime;
    }
    if (checkpoints.newest().isPresent() || log.map(WriteAheadLog.Log::end).orElse(0L) > 0) {
      throw new IllegalStateException(
          "the directory %s holds what an earlier run has left: go on from it with StreamingContext.getOrCreate(directory, factory), or give an empty directory"
              .formatted(directory));
    }
    write(zeroTime, zeroTime, batchInterval);
    return zeroTime;
  }

  /** Writes a checkpoint after the last batch, if there is none. */
  void afterLastBatch(Time batchTime, Time zeroTime, Duration batchInterval) {
    if (batchTime.isAfter(newest)) {
      write(batchTime, zeroTime, batchInterval);
    }
  }

  /** Writes a checkpoint after a batch, if one is due. */
  void afterBatch(Time batchTime, Time zeroTime, Duration batchInterval) {
    if (batchTime.minus(zeroTime).toMillis() % interval.toMillis() == 0) {
      write(batchTime, zeroTime, batchInterval);
    }
  }

  private void write(Time batchTime, Time zeroTime, Duration batchInterval) {
    byte[] content =
        new SavedProgram(zeroTime, batchInterval, batchTime, graph.save(batchTime)).encode(codec);
    long from = checkpoints.write(new Checkpoint(batchTime, ledger.settle(batchTime), content));
    log.ifPresent(open -> open.dropBefore(from));
    newest = batchTime;
  }

  void close() {
    log.ifPresent(WriteAheadLog.Log::close);
  }

  /** The interval if nobody says another: ten seconds, rounded up to whole batches, as in Spark. */
  static Duration defaultInterval(Duration batchInterval) {
    long ms = batchInterval.toMillis();
    long batches = (SPARKS_MS + ms - 1) / ms;
    return batchInterval.multipliedBy(batches);
  }
}
