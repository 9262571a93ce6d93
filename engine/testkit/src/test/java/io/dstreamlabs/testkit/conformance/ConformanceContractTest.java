package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.Operators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the contract by JUnit itself, with the kernel alone, on cases that a property names. */
class ConformanceContractTest {
  private static final String CASES = "conformance.cases";
  private static final String FROM = "conformance.from";
  private static final String LIST = "the list of cases that are not yet supported";
  private static final String RIGHT = one("right", "{'op': 'glom'}", "[[],[1]]");
  private static final String WRONG = one("wrong", "{'op': 'glom'}", "[[1],[]]");
  private static final String NEEDY = one("needy", "{'op': 'count'}", "[1]");

  private final Map<String, TestExecutionResult> results = new LinkedHashMap<>();
  private final String casesBefore = System.getProperty(CASES, "");
  private final String fromBefore = System.getProperty(FROM, "");

  @TempDir Path folder;

  @BeforeEach
  void from() {
    System.setProperty(FROM, folder.toString());
  }

  @AfterEach
  void restore() {
    System.setProperty(CASES, casesBefore);
    System.setProperty(FROM, fromBefore);
  }

  @Test
  void each_case_is_a_test_named_by_it_and_the_counts_come_last() throws IOException {
    write("given.json", RIGHT, WRONG, NEEDY);

    String printed = run("given.json", KernelAlone.class);

    assertThat(results.keySet()).containsExactly("right", "wrong", "needy");
    assertThat(statuses()).containsExactly("SUCCESSFUL", "FAILED", "SUCCESSFUL");
    assertThat(printed)
        .isEqualTo("conformance: 1 agree, 1 not yet supported, 1 fail" + System.lineSeparator());
    assertThat(results.get("wrong").getThrowable().orElseThrow())
        .hasMessageContaining("on memory: wrong")
        .hasMessageContaining("record 1 is [], expected [1]");
  }

  @Test
  void directory_is_taken_as_a_whole_and_an_absolute_path_as_it_is() throws IOException {
    write("a.json", RIGHT);
    write("b.json", NEEDY);

    run(folder.toAbsolutePath().toString(), KernelAlone.class);

    assertThat(results.keySet()).containsExactly("right", "needy");
  }

  @Test
  void wrong_path_is_one_clear_error() {
    run("none.json", KernelAlone.class);

    assertThat(results).hasSize(1);
    assertThat(results.values().iterator().next().getThrowable().orElseThrow())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no file or directory " + folder.resolve("none.json"));
  }

  @Test
  void malformed_file_is_one_clear_error() throws IOException {
    write("given.json", RIGHT.replace("glom", "gloom"));

    run("given.json", KernelAlone.class);

    assertThat(results).hasSize(1);
    assertThat(results.values().iterator().next().getThrowable().orElseThrow())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("given.json: case 1, 'right', step 2: there is no step 'gloom'");
  }

  @Test
  void tables_of_the_project_come_with_an_exact_list_of_what_is_not_yet_supported() {
    run("", KernelAlone.class);

    assertThat(results).hasSize(32).containsKey(LIST);
    String message = results.get(LIST).getThrowable().orElseThrow().getMessage();
    assertThat(message)
        .contains("elements not expected")
        .contains("StatelessOperators | quirk null count")
        .contains("elements not found")
        .contains("NoSuchOperators | a case that is not there");
  }

  private String run(String cases, Class<?> contract) {
    System.setProperty(CASES, cases);
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      LauncherFactory.create(
              LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build())
          .execute(
              LauncherDiscoveryRequestBuilder.request().selectors(selectClass(contract)).build(),
              new Recorder());
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private List<String> statuses() {
    return results.values().stream().map(result -> result.getStatus().name()).toList();
  }

  private void write(String name, String... cases) throws IOException {
    Files.writeString(
        folder.resolve(name), "[" + String.join(",\n", cases).replace('\'', '"') + "]");
  }

  private static String one(String name, String step, String values) {
    return """
        {'name': '%s', 'batchMs': 1000, 'batches': 1, 'ordered': true, 'inputs': {'a': [[1]]},
         'pipeline': [{'from': 'a'}, %s], 'expected': [{'timeMs': 1000, 'values': %s}]}
        """
        .formatted(name, step, values);
  }

  /** Keeps how each test ended, and each container that failed. */
  private final class Recorder implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        results.put(test.getDisplayName(), result);
      }
    }
  }

  /** What the kernel can do. */
  static class KernelAlone extends ConformanceContract {
    @Override
    protected Operators operators() {
      return Operators.none();
    }

    @Override
    protected Map<String, Supplier<RddContext>> backends() {
      return Map.of("memory", () -> MemoryRddContext.local(2));
    }

    @Override
    protected Path tables() {
      return Path.of("src", "test", "resources", "conformance", "quirks.json");
    }

    @Override
    protected List<String> notYetSupported() {
      return List.of("NoSuchOperators | a case that is not there");
    }
  }
}
