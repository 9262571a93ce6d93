package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.stream.Operators;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/**
 * Every case of the tables, one dynamic test each, named by the case. A case whose operator families are
 * there runs once per backend and must agree with Spark. One that needs a family that is not there must
 * fail to be built for want of it, and must be on the list of those: so no case drops out unseen, and one
 * that begins to work has to be taken off.
 *
 * <p>The system property {@code conformance.cases} names another file or directory instead of the tables
 * of the project, relative to {@code conformance.from} (where Maven was called); no list goes with those.
 *
 * <p>Cases may run at the same time, if the class is marked so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConformanceContract {
  private final Queue<String> agree = new ConcurrentLinkedQueue<>();
  private final Queue<String> notYetSupported = new ConcurrentLinkedQueue<>();
  private final Queue<String> fail = new ConcurrentLinkedQueue<>();

  /** The plugs that are tried. */
  protected abstract Operators operators();

  /** The backends by name; each run opens one, with two partitions where nobody says another. */
  protected abstract Map<String, Supplier<RddContext>> backends();

  /** How each case is run, by name: from its beginning to its end, on each backend. */
  protected Map<String, Conformance> ways() {
    Map<String, Conformance> ways = new TreeMap<>();
    backends().forEach((name, backend) -> ways.put(name, Conformance.of(operators(), backend)));
    return ways;
  }

  /** The tables of the project. */
  protected abstract Path tables();

  /** The cases of {@link #tables} that need a family that is not there, as {@code families | case}; none. */
  protected List<String> notYetSupported() {
    return List.of();
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    String asked = System.getProperty("conformance.cases", "");
    return asked.isEmpty()
        ? Stream.concat(
            tests(tables()),
            Stream.of(dynamicTest("the list of cases that are not yet supported", this::checkList)))
        : tests(Path.of(System.getProperty("conformance.from", "")).resolve(asked));
  }

  @AfterAll
  void printSummary() {
    System.out.printf(
        "conformance: %d agree, %d not yet supported, %d fail%n",
        agree.size(), notYetSupported.size(), fail.size());
  }

  private Stream<DynamicTest> tests(Path fileOrDirectory) {
    return all(fileOrDirectory).stream().map(this::test);
  }

  private DynamicTest test(ConformanceCase tried) {
    Conformance any = anyWay();
    return any.missing(tried).isEmpty()
        ? counted(tried.name(), agree, () -> runOnEach(tried))
        : counted(tried.name(), notYetSupported, () -> any.checkNotYetSupported(tried));
  }

  private Conformance anyWay() {
    return Conformance.of(operators(), backends().values().iterator().next());
  }

  private DynamicTest counted(String name, Queue<String> done, Executable body) {
    return dynamicTest(
        name,
        () -> {
          try {
            body.execute();
            done.add(name);
          } catch (Throwable e) { // it is a failure whatever it is
            fail.add(name);
            throw e;
          }
        });
  }

  private void runOnEach(ConformanceCase tried) {
    ways()
        .forEach(
            (name, way) -> {
              try {
                way.check(tried);
              } catch (AssertionError e) {
                throw new AssertionError("on " + name + ": " + e.getMessage(), e);
              }
            });
  }

  private void checkList() {
    Conformance any = anyWay();
    List<String> waiting = new ArrayList<>();
    for (ConformanceCase tried : all(tables())) {
      String needs = String.join(", ", any.missing(tried));
      if (!needs.isEmpty()) {
        waiting.add(needs + " | " + tried.name());
      }
    }
    assertThat(waiting)
        .as("cases that need a family that is not there")
        .containsExactlyInAnyOrderElementsOf(notYetSupported());
  }

  private static List<ConformanceCase> all(Path fileOrDirectory) {
    return CaseFiles.read(fileOrDirectory).values().stream().flatMap(List::stream).toList();
  }
}
