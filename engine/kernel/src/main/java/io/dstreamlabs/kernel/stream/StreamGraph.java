package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

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
  private volatile Optional<Run> run = Optional.empty();

  /** Zero time and the newest batch; there is none before the start. */
  private record Run(Time zeroTime, Time newestBatch) {}

  /** A stream that is being computed at a time. */
  private record Computation(StreamLife life, Time validTime) {}

  synchronized StreamLife register(DStream<?> stream, Duration slide, List<Reads> reads) {
    StreamLife life = new StreamLife(stream, slide, reads, persisted);
    for (Reads read : reads) {
      if (read instanceof Reads.Current current) {
        current.parent().life().readBy(slide, current.parent().slideDuration());
      } else if (read instanceof Reads.Last last) {
        last.parent().life().readBy(slide, last.duration());
      }
    }
    streams.add(life);
    if (stream instanceof InputDStream<?> input) {
      inputs.add(input);
    }
    return life;
  }

  synchronized void register(OutputOperation output) {
    Duration slide = output.parent().slideDuration();
    output.parent().life().readBy(slide, slide);
    outputs.add(output);
  }

  List<OutputOperation> outputs() {
    return outputs;
  }

  List<InputDStream<?>> inputs() {
    return inputs;
  }

  /**
   * Works out how long each stream is remembered, and allows reading from now on. A stream is
   * remembered for the longest that a reader may still need it, each of which is remembered itself:
   *
   * <pre>
   * time (s)   -1   0   1   2   3   4   5   6      at 6 s the reader, which slides by 2 s and is
   * reader                  x       x       x      remembered for 6 s, may compute its RDD at 2 s,
   * this            (   x   x   .   .   .   .      which reads the last 3 s: remember 6 - 2 + 3 s
   * </pre>
   *
   * @param rememberAtLeast what the user asked for; reads from outside may then come at any batch
   */
  synchronized void start(
      Time zeroTime, Duration batchInterval, Optional<Duration> rememberAtLeast) {
    for (int i = streams.size() - 1; i >= 0; i--) {
      StreamLife life = streams.get(i);
      rememberAtLeast.ifPresent(life::rememberForOutside);
      Duration before = life.rememberBefore(batchInterval);
      for (Reads read : life.reads()) {
        if (read instanceof Reads.Current current) {
          DStream<?> parent = current.parent();
          parent.life().rememberFor(life, before.plus(parent.slideDuration()));
        } else if (read instanceof Reads.Last last) {
          last.parent().life().rememberFor(life, before.plus(last.duration()));
        }
      }
    }
    run = Optional.of(new Run(zeroTime, zeroTime));
  }

  /** When the first batch begins; needs no lock, so a task may ask while an RDD is made. */
  Time zeroTime() {
    return run.map(Run::zeroTime)
        .orElseThrow(
            () -> new IllegalStateException("there is no zero time yet: call start() first"));
  }

  /** Computes what the batch at {@code batchTime} needs; the jobs are in order of registration. */
  synchronized List<Job> jobsAt(Time batchTime) {
    run = Optional.of(new Run(started().zeroTime(), batchTime));
    inputs.forEach(input -> rddAt(input.life(), batchTime));
    streams.stream().filter(StreamLife::readsOwnPrevious).forEach(life -> rddAt(life, batchTime));
    List<Job> jobs = new ArrayList<>();
    for (int id = 0; id < outputs.size(); id++) {
      outputs.get(id).jobAt(id, batchTime).ifPresent(jobs::add);
    }
    return jobs;
  }

  /** Drops the RDDs that no one may read after the batch at {@code batchTime}. */
  synchronized void forget(Time batchTime) {
    streams.forEach(life -> life.forget(batchTime));
  }

  /** The RDD of a stream at {@code time}; computed now if it is read for the first time. */
  synchronized Optional<? extends Rdd<?>> rddAt(StreamLife life, Time time) {
    Run current = started();
    requireDeclared(life, time);
    if (!life.isDue(time, current.zeroTime())) {
      return Optional.empty();
    }
    if (life.isComputed(time)) {
      return life.at(time);
    }
    if (life.isForgotten(time)) {
      throw new IllegalStateException(
          "the RDD of %s at %s is forgotten: it is remembered for %d ms; declare the read with Reads.last(..), or call context.remember(..)"
              .formatted(life.stream(), time, life.remember().toMillis()));
    }
    if (time.isAfter(current.newestBatch())) {
      throw new IllegalStateException(
          "the RDD of %s at %s is not there yet: the newest batch is %s"
              .formatted(life.stream(), time, current.newestBatch()));
    }
    computing.push(new Computation(life, time));
    try {
      return life.keep(time, current.zeroTime(), life.stream().computeChecked(time));
    } finally {
      computing.pop();
    }
  }

  /** The latest time up to {@code time} at which {@code life} is due, or would be before zero time. */
  synchronized Time lastDueUpTo(StreamLife life, Time time) {
    return time.floor(life.slide(), started().zeroTime());
  }

  /** The first time after {@code after}, and after zero time, at which {@code life} is due. */
  synchronized Time firstDueAfter(StreamLife life, Time after) {
    Time zeroTime = started().zeroTime();
    return after.max(zeroTime).floor(life.slide(), zeroTime).plus(life.slide());
  }

  private void requireDeclared(StreamLife read, Time time) {
    Optional<Computation> reader = Optional.ofNullable(computing.peek());
    reader.ifPresent(
        computation -> {
          if (!isDeclared(computation, read, time)) {
            throw new IllegalStateException(
                "%s at %s reads %s at %s, which it did not declare: pass %s to its constructor"
                    .formatted(
                        computation.life().stream(),
                        computation.validTime(),
                        read == computation.life() ? "itself" : read.stream(),
                        time,
                        cure(computation, read, time)));
          }
        });
  }

  private static boolean isDeclared(Computation reader, StreamLife read, Time time) {
    Time validTime = reader.validTime();
    for (Reads declared : reader.life().reads()) {
      boolean covered;
      if (declared instanceof Reads.Current current) {
        covered = current.parent().life() == read && time.equals(validTime);
      } else if (declared instanceof Reads.Last last) {
        covered =
            last.parent().life() == read
                && time.isAfter(validTime.minus(last.duration()))
                && !time.isAfter(validTime);
      } else {
        covered = reader.life() == read && time.equals(validTime.minus(read.slide()));
      }
      if (covered) {
        return true;
      }
    }
    return false;
  }

  private static String cure(Computation reader, StreamLife read, Time time) {
    if (reader.life() == read) {
      return "Reads.ownPrevious() and read one slide back";
    }
    if (time.isAfter(reader.validTime())) {
      return "nothing, and read no later than the batch itself";
    }
    if (time.equals(reader.validTime())) {
      return "Reads.current(parent)";
    }
    long backMs = reader.validTime().minus(time).toMillis() + read.slide().toMillis();
    return "Reads.last(parent, duration) with a duration of " + backMs + " ms or more";
  }

  private Run started() {
    return run.orElseThrow(
        () ->
            new IllegalStateException("there are no RDDs yet: call start() on the context first"));
  }
}
