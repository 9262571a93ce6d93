package io.dstreamlabs.hidden;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the hidden tests of a package as a grader does, and keeps how each ended. */
final class HiddenRun {
  private final Map<String, HiddenTestInfo> tests = new LinkedHashMap<>();
  private final Map<String, Throwable> failures = new LinkedHashMap<>();

  private HiddenRun() {}

  static HiddenRun of(String testPackage, Subject subject, long seed) {
    HiddenRun run = new HiddenRun();
    LauncherConfig config =
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage(testPackage))
            .filters(
                org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns(
                    ".*Test"))
            .build();
    try (LauncherSession session = LauncherFactory.openSession(config)) {
      new Examination(subject, seed).handTo(session);
      session.getLauncher().execute(request, run.new Listening());
    }
    return run;
  }

  /** All tests, by id, in the order in which they ran. */
  Map<String, HiddenTestInfo> tests() {
    return tests;
  }

  /** What the failed ones threw, by id. */
  Map<String, Throwable> failures() {
    return failures;
  }

  /** Exercises with a failed test. */
  Set<String> lost() {
    return failures.keySet().stream()
        .map(id -> tests.get(id).exercise())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private final class Listening implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
      identifier
          .getSource()
          .filter(MethodSource.class::isInstance)
          .map(source -> ((MethodSource) source).getJavaMethod())
          .flatMap(HiddenTestInfo::of)
          .ifPresent(
              test -> {
                tests.put(test.id(), test);
                result.getThrowable().ifPresent(thrown -> failures.put(test.id(), thrown));
              });
    }
  }
}
