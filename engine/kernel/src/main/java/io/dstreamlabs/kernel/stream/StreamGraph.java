package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The streams and outputs of a context, and the RDDs that they have at the moment.
 *
 * <pre>
 * batch at T:   inputs  ->  streams that read their own previous RDD  ->  outputs  ->  forget
 * </pre>
 *
 * <p>Streams are registered after their parents, so going through the list backwards meets every reader
 * before what it reads. Thread-safe: one lock around everything that touches the RDDs, {@code compute}
 * included; so whoever reads from another thread waits until the RDDs of a batch are made.
 */
final class StreamGraph {
  private final List<StreamLife> streams = new ArrayList<>();
  private final List<InputDStream<?>> inputs = new ArrayList<>();
  private final List<OutputOperation> outputs = new ArrayList<>();
  private final Persisted persisted = new Persisted();
  private final Deque<Computation> computing = new ArrayDeque<>();
  private volatile GraphTime time = new GraphTime.NotStarted();
  private Duration rememberAtLeast = Duration.ZERO;

  synchronized StreamLife register(DStream<?> stream, Duration slide, List<Reads> reads) {
    StreamLife life = new StreamLife(stream, slide, reads, persisted);
    life.parents().forEach(read -> read.parent().life().readBy(life, read.back()));
    streams.add(life);
    if (stream instanceof InputDStream<?> input) {
      inputs.add(input);
    }
    return life;
  }

  synchronized void register(OutputOperation output) {
    output.parent().life().usedByOutput();
    outputs.add(output);
  }

  synchronized void name(StreamLife life, String id) {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("id is blank: give a name, such as \"counts\"");
    }
    if (streams.stream().anyMatch(other -> other.id().equals(Optional.of(id)))) {
      throw new IllegalArgumentException(
          "id is \"%s\", as of another stream of this context: give each a name of its own"
              .formatted(id));
    }
    life.name(id);
  }

  List<OutputOperation> outputs() {
    return outputs;
  }

  List<InputDStream<?>> inputs() {
    return inputs;
  }

  /** Whether the input with this number, from 0, is one whose batches are in the log. */
  boolean isLogged(int streamId) {
    return streamId < inputs.size()
        && (inputs.get(streamId) instanceof ReceiverInputDStream
            || inputs.get(streamId) instanceof DirectInputDStream);
  }

  /**
   * Keeps every stream's RDDs for at least {@code duration}, because they are read from outside, at any
   * batch; positive.
   */
  synchronized void rememberAtLeast(Duration duration) {
    rememberAtLeast = duration;
  }

  /**
   * Works out how long each stream is remembered at most, and allows reading from now on. That is for the longest
   * that a reader may still need it, each of which is remembered itself:
   *
   * <pre>
   * time (s)   -1   0   1   2   3   4   5   6      at 6 s the reader, which slides by 2 s and is
   * reader                  x       x       x      remembered for 6 s, may compute its RDD at 2 s,
   * this            (   x   x   .   .   .   .      which reads the last 3 s: remember 6 - 2 + 3 s
   * </pre>
   */
  synchronized void start(Time zeroTime, Duration batchInterval) {
    for (int i = streams.size() - 1; i >= 0; i--) {
      StreamLife life = streams.get(i);
      if (!rememberAtLeast.isZero()) {
        life.rememberForOutside(rememberAtLeast);
      }
      Duration before = life.rememberBefore(batchInterval);
      for (ParentRead read : life.parents()) {
        read.parent().life().rememberFor(life, before.plus(read.back()));
      }
    }
    time = new GraphTime.Running(zeroTime, zeroTime);
  }

  /** When the first batch begins; needs no lock, so a task may ask while an RDD is made. */
  Time zeroTime() {
    return time.zeroTime();
  }

  /** Computes what the batch at {@code batchTime} needs; the jobs are in order of registration. */
  synchronized List<Job> jobsAt(Time batchTime) {
    time = new GraphTime.Running(time.running().zeroTime(), batchTime);
    inputs.forEach(input -> rddAt(input.life(), batchTime));
    for (StreamLife life : streams) {
      if (life.readsOwnPrevious()) {
        computeAhead(life, batchTime);
      }
    }
    List<Job> jobs = new ArrayList<>();
    for (int id = 0; id < outputs.size(); id++) {
      outputs.get(id).jobAt(id, batchTime).ifPresent(jobs::add);
    }
    return jobs;
  }

  /**
   * Computes a stream that needs its own past, whether anybody asks or not. A failure waits for who asks,
   * and fails the batch that does, as if it had been computed then.
   *
   * <pre>
   * time (s)          1   2   3   4
   * state             x   f   f   .      f = failed at 2 s, and so does what is made from it
   * window(3s, 3s)            f          the batch at 3 s fails: it is the first to ask
   * </pre>
   */
  private void computeAhead(StreamLife life, Time batchTime) {
    if (!life.isDue(batchTime, zeroTime()) || life.made().has(batchTime)) {
      return;
    }
    try {
      rddAt(life, batchTime);
    } catch (RuntimeException e) {
      life.made().putFailure(batchTime, e);
    }
  }

  /**
   * What a program must know that goes on after the batch at {@code batchTime}. What is due and nobody has
   * asked for yet is computed now, for its inputs will be gone; where that fails, nothing is saved, and the
   * batch that asks will fail.
   */
  synchronized List<SavedStream> save(Time batchTime) {
    Map<StreamLife, Map<Time, Optional<RddToSave>>> toSave = new LinkedHashMap<>();
    for (StreamLife life : streams) {
      if (life.isSaved()) {
        toSave.put(life, rddsToSave(life, batchTime));
      }
    }
    Iterator<SavedRdd> computed =
        RddToSave.compute(
            toSave.values().stream()
                .flatMap(rdds -> rdds.values().stream())
                .flatMap(Optional::stream)
                .toList());
    Map<StreamLife, String> groups = SavedStates.groupsOf(streams);
    List<SavedStream> saved = new ArrayList<>();
    toSave.forEach(
        (life, rdds) -> {
          Map<Time, Maybe<SavedRdd>> byTime = new TreeMap<>();
          rdds.forEach(
              (time, rdd) ->
                  byTime.put(time, rdd.isPresent() ? Maybe.of(computed.next()) : Maybe.absent()));
          saved.add(SavedStream.of(life.stream(), groups.get(life), byTime, batchTime));
        });
    return saved;
  }

  private Map<Time, Optional<RddToSave>> rddsToSave(StreamLife life, Time batchTime) {
    Map<Time, Optional<RddToSave>> rdds = new TreeMap<>();
    Time newest = batchTime.floor(life.slide(), zeroTime());
    for (Time time : life.timesReadAfter(batchTime, zeroTime())) {
      computeAhead(life, time);
      if (!life.made().hasFailed(time)) {
        Optional<? extends Rdd<?>> rdd = life.made().at(time);
        rdds.put(
            time, rdd.map(r -> time.equals(newest) ? RddToSave.withStates(r) : RddToSave.of(r)));
      }
    }
    return rdds;
  }

  /** Goes on after the batch at {@code batchTime} with what a checkpoint had. */
  synchronized void resume(Time batchTime, Map<StreamLife, SavedStream> claims) {
    time = new GraphTime.Running(zeroTime(), batchTime);
    for (StreamLife life : streams) {
      if (life.isSaved() && !claims.containsKey(life)) {
        life.beginAfter(batchTime);
      } else {
        Map<Time, Optional<? extends Rdd<?>>> rdds = new TreeMap<>();
        if (life.isSaved()) {
          SavedStream claim = claims.get(life);
          claim.rdds().forEach((at, rdd) -> rdds.put(at, restored(life, rdd)));
          if (life.stream() instanceof Resumable input && claim.position().isPresent()) {
            input.resumeFrom(claim.position().get());
          }
        }
        life.made().resume(batchTime, rdds);
      }
    }
  }

  private static Optional<Rdd<?>> restored(StreamLife life, Maybe<SavedRdd> rdd) {
    return rdd.isPresent() ? Optional.of(life.stream().restore(rdd.get())) : Optional.empty();
  }

  List<StreamLife> streams() {
    return streams;
  }

  /** Drops the RDDs that no one may read after the batch at {@code batchTime}. */
  synchronized void forget(Time batchTime) {
    // Readers first: what they still need depends on what they have forgotten.
    for (int i = streams.size() - 1; i >= 0; i--) {
      streams.get(i).forget(batchTime, zeroTime());
    }
  }

  /** The RDD of a stream at {@code at}; computed now if it is read for the first time. */
  synchronized Optional<? extends Rdd<?>> rddAt(StreamLife life, Time at) {
    GraphTime.Running now = time.running();
    if (!computing.isEmpty()) {
      computing.peek().requireDeclared(life, at);
    }
    if (!life.isDue(at, now.zeroTime())) {
      return Optional.empty();
    }
    if (life.made().has(at)) {
      return life.made().at(at);
    }
    if (life.made().isForgotten(at)) {
      throw new IllegalStateException(
          "the RDD of %s at %s is forgotten, for no declared read was to come: declare this one with Reads.last(..), or call context.remember(..)"
              .formatted(life.stream(), at));
    }
    if (at.isAfter(now.newestBatch())) {
      throw new IllegalStateException(
          "the RDD of %s at %s is not there yet: the newest batch is %s"
              .formatted(life.stream(), at, now.newestBatch()));
    }
    Computation computation = new Computation(life, at);
    computing.push(computation);
    try {
      return life.keep(at, now.zeroTime(), computation.run());
    } finally {
      computing.pop();
    }
  }

  /** The latest time up to {@code upTo} at which {@code life} is due, or would be before zero time. */
  synchronized Time lastDueUpTo(StreamLife life, Time upTo) {
    return upTo.floor(life.slide(), time.running().zeroTime());
  }

  /** The first time after {@code after}, and after zero time, at which {@code life} is due. */
  synchronized Time firstDueAfter(StreamLife life, Time after) {
    Time zeroTime = time.running().zeroTime();
    return after.max(zeroTime).floor(life.slide(), zeroTime).plus(life.slide());
  }
}
