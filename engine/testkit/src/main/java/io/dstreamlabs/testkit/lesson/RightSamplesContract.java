package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * What the grader holds for right passes the tests that a student sees, too: every sample submission of
 * the lab whose name begins with {@code right-}, at least one.
 */
public abstract class RightSamplesContract {
  private final LabFolder lab = LabFolder.ofThisSolution();

  @TestFactory
  Stream<DynamicTest> right_samples_pass_the_public_tests(@TempDir Path classes)
      throws IOException {
    Path folder = lab.repository().resolve("grading/submissions").resolve(lab.name());
    List<Path> samples = rightSamples(folder);
    assertThat(samples).as("right samples in %s", folder).isNotEmpty();
    return samples.stream()
        .map(
            sample -> {
              String name = sample.getFileName().toString();
              return DynamicTest.dynamicTest(name, () -> check(sample, classes.resolve(name)));
            });
  }

  private void check(Path sample, Path classes) throws Exception {
    compile(sources(sample), Files.createDirectory(classes));
    URL tests = getClass().getProtectionDomain().getCodeSource().getLocation();
    String packageName = lab.outline().packageName();

    try (SampleLoader loader =
        new SampleLoader(
            packageName, getClass().getClassLoader(), classes.toUri().toURL(), tests)) {
      String stub = packageName + "." + lab.stubs().get(0).replace(".java", "");
      assertThat(loader.loadClass(stub)).isNotSameAs(Class.forName(stub));
      TestExecutionSummary summary = run(publicTests(loader));

      assertThat(summary.getFailures()).isEmpty();
      assertThat(summary.getTestsSucceededCount())
          .isEqualTo(summary.getTestsFoundCount())
          .isGreaterThanOrEqualTo(lab.outline().points().size());
    }
  }

  private static List<Path> rightSamples(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith("right-"))
          .sorted()
          .toList();
    }
  }

  /** The sample's files in the place of the lab's, as they are graded. */
  private Collection<Path> sources(Path sample) throws IOException {
    TreeMap<String, Path> byName = new TreeMap<>();
    for (Path folder : List.of(lab.file(""), sample)) {
      try (Stream<Path> files = Files.list(folder.resolve(lab.classes()))) {
        files.forEach(file -> byName.put(file.getFileName().toString(), file));
      }
    }
    return byName.values();
  }

  private static void compile(Collection<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      assertThat(
              compiler
                  .getTask(
                      null,
                      files,
                      null,
                      List.of("-proc:none"),
                      null,
                      files.getJavaFileObjectsFromPaths(sources))
                  .call())
          .isTrue();
    }
  }

  private List<ClassSelector> publicTests(ClassLoader loader) throws ClassNotFoundException {
    List<ClassSelector> tests = new ArrayList<>();
    for (String file : lab.names(lab.tests())) {
      String name = file.replace(".java", "");
      if (name.endsWith("Test")) {
        tests.add(selectClass(loader.loadClass(lab.outline().packageName() + "." + name)));
      }
    }
    return tests;
  }

  private static TestExecutionSummary run(List<ClassSelector> tests) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());
    launcher.execute(LauncherDiscoveryRequestBuilder.request().selectors(tests).build(), summary);
    return summary.getSummary();
  }
}
