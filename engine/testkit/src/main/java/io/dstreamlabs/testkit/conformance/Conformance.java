package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.stream.Operators;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Runs cases on a set of plugs and a backend, and compares with what Spark made of them. Immutable.
 *
 * <pre>
 * Conformance.of(ReferenceOperators.all(), () -&gt; MemoryRddContext.local(2)).check(tried);
 * </pre>
 */
public final class Conformance {
  private final Operators operators;
  private final Supplier<RddContext> backend;
  private final Running running;

  /** How a case is run. */
  private interface Running {
    Outcome<Failure> run(ConformanceCase tried, Operators operators, RddContext rdds);
  }

  private Conformance(Operators operators, Supplier<RddContext> backend, Running running) {
    this.operators = operators;
    this.backend = backend;
    this.running = running;
  }

  /**
   * Cases on these plugs.
   *
   * @param backend opens a context, with two partitions where nobody says another; each is closed here
   */
  public static Conformance of(Operators operators, Supplier<RddContext> backend) {
    return new Conformance(operators, backend, CaseRun::of);
  }

  /**
   * The same cases, but the program dies after every batch, is built anew, and goes on from the checkpoint that it
   * left; the plugs must have a store for it. A case that ends with a slice is run from beginning to end, for
   * what is remembered for a look from outside is in no checkpoint.
   */
  public Conformance restartedAfterEachBatch() {
    return new Conformance(
        operators,
        backend,
        (tried, plugs, rdds) ->
            tried.pipeline().slice().isPresent()
                ? CaseRun.of(tried, plugs, rdds)
                : RestartedCaseRun.of(tried, plugs, rdds));
  }

  /**
   * Simple names of the operator families that {@code tried} needs and the plugs lack, sorted. None if it is
   * refused for another reason before it comes to one, for then it can be judged.
   */
  public Set<String> missing(ConformanceCase tried) {
    Set<String> missing = new TreeSet<>();
    for (Family family : tried.pipeline().families()) {
      if (!family.isIn(operators)) {
        missing.add(family.typeName());
      }
    }
    return missing.isEmpty() || isRefusedBefore(tried, missing) ? Set.of() : missing;
  }

  private boolean isRefusedBefore(ConformanceCase tried, Set<String> missing) {
    Maybe<Failure> failure = building(tried);
    return failure.isPresent() && !isForWantOf(missing, failure.get());
  }

  private Maybe<Failure> building(ConformanceCase tried) {
    try (RddContext rdds = backend.get()) {
      return CaseRun.building(tried, operators, rdds);
    }
  }

  private static boolean isForWantOf(Set<String> families, Failure failure) {
    String message = String.valueOf(failure.thrown().getMessage());
    return families.stream().anyMatch(name -> message.contains("needs a plug for " + name + ","));
  }

  /**
   * Runs {@code tried}.
   *
   * @throws AssertionError if it does not agree with Spark, with a picture; or if a family is missing
   */
  public void check(ConformanceCase tried) {
    Set<String> missing = missing(tried);
    if (!missing.isEmpty()) {
      throw new AssertionError(
          tried.name() + ": not yet supported: needs " + String.join(", ", missing));
    }
    try (RddContext rdds = backend.get()) {
      Optional<String> trouble =
          new Comparison(tried, running.run(tried, operators, rdds)).trouble();
      if (trouble.isPresent()) {
        throw new AssertionError(trouble.get());
      }
    }
  }

  /**
   * Builds {@code tried}, which needs a family that is missing.
   *
   * @throws AssertionError unless that fails because of one of the missing families
   */
  public void checkNotYetSupported(ConformanceCase tried) {
    Set<String> missing = missing(tried);
    Maybe<Failure> failure = building(tried);
    if (!failure.isPresent() || !isForWantOf(missing, failure.get())) {
      throw new AssertionError(
          "%s: building it must fail for want of %s, but %s"
              .formatted(
                  tried.name(),
                  missing.isEmpty() ? "a family" : String.join(", ", missing),
                  failure.isPresent() ? "failed with " + failure.get().thrown() : "did not"));
    }
  }
}
