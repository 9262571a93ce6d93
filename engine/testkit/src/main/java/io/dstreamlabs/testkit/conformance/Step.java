package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.stream.DStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One step of a pipeline.
 *
 * @param own the operator families that it needs itself
 * @param others the pipelines within it
 * @param action makes the next stream
 */
record Step(Set<Family> own, List<Pipeline> others, Action action) {

  /** Makes the next stream of the one before. */
  @FunctionalInterface
  interface Action {
    DStream<?> over(DStream<Object> stream, Building building);
  }

  /** Reads a step of a kind. */
  @FunctionalInterface
  interface Reading {
    Step read(Fields fields);
  }

  /** A step that needs no plug. */
  static Step plain(Action action) {
    return new Step(Set.of(), List.of(), action);
  }

  /** A step that needs {@code family}. */
  static Step of(Family family, Action action) {
    return new Step(Set.of(family), List.of(), action);
  }

  /** The same with pipelines within it. */
  Step with(List<Pipeline> pipelines) {
    return new Step(own, List.copyOf(pipelines), action);
  }

  /** The same, its result checkpointed every {@code interval}. */
  Step checkpointed(Duration interval) {
    return new Step(
        own, others, (stream, building) -> action.over(stream, building).checkpoint(interval));
  }

  /** Everything that it needs, pipelines within it included. */
  Set<Family> families() {
    Set<Family> all = EnumSet.noneOf(Family.class);
    all.addAll(own);
    others.forEach(pipeline -> all.addAll(pipeline.families()));
    return all;
  }
}
