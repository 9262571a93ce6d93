package io.dstreamlabs.autograder.pool;

import io.dstreamlabs.autograder.compile.CompileJob;
import io.dstreamlabs.autograder.compile.CompileResult;
import io.dstreamlabs.autograder.compile.Outcome;
import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab05.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Workers in a sandbox, and students whose {@code window} is right for one
 * second and does what a test wants for two.
 */
final class Students implements AutoCloseable {
  static final String PACKAGE = "students";

  /** What {@link #right()} yields. */
  static final Observation RIGHT =
      new Timeline(List.of(new Timeline.Entry(1000, List.of("a", "b"))));

  private static final String ENTRY = PACKAGE + ".Entry";

  private final Workshop workshop;
  private final WorkerPool pool;

  /** Students whose tests have these limits. */
  Students(Workshop workshop, WorkerLimits limits) {
    this.workshop = workshop;
    this.pool = new WorkerPool(workshop.sandbox(), limits, 1);
  }

  /** Processor time and elapsed time in seconds, 64 MB of heap, replies of 1 MB, 64 KB printed. */
  static WorkerLimits limits(int cpuSeconds, int wallSeconds) {
    return new WorkerLimits(
        Duration.ofSeconds(cpuSeconds), Duration.ofSeconds(wallSeconds), 64, 1 << 20, 1 << 16);
  }

  /** The run that is answered with {@link #RIGHT} by every student. */
  static ScenarioRun right() {
    return run(1);
  }

  /** The run in which the student's own code is reached. */
  static ScenarioRun attacked() {
    return run(2);
  }

  private static ScenarioRun run(int seconds) {
    return new ScenarioRun(
        Window.class.getName(),
        Parameters.none()
            .with("length", Durations.seconds(seconds))
            .with("slide", Durations.seconds(1)),
        1000,
        1,
        Map.of("in", List.of(Maybe.of(List.of("a", "b")))));
  }

  /** A student whose window of two seconds begins with these statements. */
  WorkerSubject student(String statements) {
    return student(statements, "", Map.of());
  }

  /** A student with more members in the class, and more classes. */
  WorkerSubject student(String statements, String members, Map<String, String> more) {
    Map<String, String> sources = new TreeMap<>(more);
    sources.put(PACKAGE + "/Entry.java", entry(statements, members));
    CompileResult result = workshop.compiler().compile(new CompileJob(sources, Set.of(PACKAGE)));
    if (result.outcome() != Outcome.OK) {
      throw new IllegalArgumentException(result.message() + " " + result.diagnostics());
    }
    return pool.subject(result.classes(), ENTRY);
  }

  private static String entry(String statements, String members) {
    return """
    package students;
    import io.dstreamlabs.kernel.*;
    import io.dstreamlabs.kernel.function.*;
    import io.dstreamlabs.kernel.rdd.*;
    import io.dstreamlabs.kernel.stream.*;
    import java.io.*;
    import java.nio.*;
    import java.nio.file.*;
    import java.time.Duration;
    import java.util.*;
    public final class Entry implements WindowOperators {
      public <T> DStream<T> window(DStream<T> parent, Duration length, Duration slide) {
        if (length.toSeconds() == 2) {
          try {
            attack(parent);
          } catch (Exception e) {
            throw sneaky(e);
          }
          DStream<T> answer = this.<T>answer(parent);
          return answer;
        }
        return parent;
      }
      public <T> DStream<T> reduceByWindow(
          DStream<T> parent, ReduceFunction<T> f, Duration length, Duration slide) {
        throw NotImplementedYet.exercise("5.2", "reduce");
      }
      public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
          PairDStream<K, V> parent, ReduceFunction<V> f, Duration length, Duration slide) {
        throw NotImplementedYet.exercise("5.3", "reduce");
      }
      public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
          PairDStream<K, V> parent, Duration length, Duration slide) {
        throw NotImplementedYet.exercise("5.4", "group");
      }
      @SuppressWarnings("unchecked")
      static <E extends Throwable> E sneaky(Throwable e) throws E { throw (E) e; }
      void attack(DStream<?> parent) throws Exception {
        %s
      }
      %s
    }
    """
        .formatted(
            statements,
            members.contains("DStream<T> answer(")
                ? members
                : members + "\n<T> DStream<T> answer(DStream<T> parent) { return parent; }");
  }

  @Override
  public void close() {
    pool.close();
  }
}
