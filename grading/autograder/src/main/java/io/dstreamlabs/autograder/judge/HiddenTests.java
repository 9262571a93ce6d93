package io.dstreamlabs.autograder.judge;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.dstreamlabs.hidden.HiddenTestInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The hidden tests in one Java package, as the JUnit Platform finds them; nothing else is picked up. */
final class HiddenTests {
  private final String packageName;

  HiddenTests(String packageName) {
    this.packageName = packageName;
  }

  /** A session with no engine, listener or filter that happens to be on the class path. */
  static LauncherSession openSession() {
    return LauncherFactory.openSession(
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build());
  }

  /** What to run: the tests whose id is wanted, class by class and method by method in one order. */
  LauncherDiscoveryRequest request(Predicate<String> wantedIds) {
    PostDiscoveryFilter wanted =
        descriptor ->
            FilterResult.includedIf(
                descriptor.getSource().flatMap(HiddenTests::info).stream()
                    .allMatch(info -> wantedIds.test(info.id())));
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectPackage(packageName))
        .filters(ClassNameFilter.includeClassNamePatterns("\\Q" + packageName + "\\E\\.[^.]*"))
        .filters(wanted)
        .enableImplicitConfigurationParameters(false)
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .configurationParameter(
            "junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$ClassName")
        .configurationParameter(
            "junit.jupiter.testmethod.order.default",
            "org.junit.jupiter.api.MethodOrderer$MethodName")
        .build();
  }

  /** Every hidden test of {@code plan}, in the order in which it would run. */
  static List<HiddenTestInfo> in(TestPlan plan) {
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .flatMap(test -> info(test).stream())
        .toList();
  }

  /** What {@code test} says of itself; empty for classes and the engine. */
  static Optional<HiddenTestInfo> info(TestIdentifier test) {
    return test.isTest() ? test.getSource().flatMap(HiddenTests::info) : Optional.empty();
  }

  private static Optional<HiddenTestInfo> info(org.junit.platform.engine.TestSource source) {
    return source instanceof MethodSource method
        ? HiddenTestInfo.of(method.getJavaMethod())
        : Optional.empty();
  }
}
