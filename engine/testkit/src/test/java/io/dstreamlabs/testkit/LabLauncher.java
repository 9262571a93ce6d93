package io.dstreamlabs.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs fixture classes as a lab's tests are run, by JUnit itself. */
final class LabLauncher {
  private static final String LAB = "dstreamlabs.lab";
  private static final String EXPECT = "dstreamlabs.expect";

  private LabLauncher() {}

  /**
   * What a run left.
   *
   * @param results how each test ended, by the name of its method
   * @param printed what the table printed, with line feeds
   */
  record Run(Map<String, TestExecutionResult> results, String printed) {}

  /** The table of a lab with these test classes. */
  static String table(Class<?>... fixtures) {
    return run("lab99-test", "pass", fixtures).printed();
  }

  static Run run(String lab, String expect, Class<?>... fixtures) {
    String labBefore = System.getProperty(LAB, "");
    String expectBefore = System.getProperty(EXPECT, "");
    try {
      System.setProperty(LAB, lab);
      System.setProperty(EXPECT, expect);
      return run(fixtures);
    } finally {
      System.setProperty(LAB, labBefore);
      System.setProperty(EXPECT, expectBefore);
    }
  }

  private static Run run(Class<?>... fixtures) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Map<String, TestExecutionResult> results = new LinkedHashMap<>();
    TestExecutionListener recorder =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
              results.put(test.getLegacyReportingName().replaceFirst("\\(.*", ""), result);
            }
          }
        };
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                Arrays.stream(fixtures)
                    .map(fixture -> selectClass(fixture))
                    .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
            .build(),
        new LabTable(new PrintStream(printed, true, StandardCharsets.UTF_8)),
        recorder);
    return new Run(
        results, printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
  }
}
