package io.dstreamlabs.labs.lab05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What the grader holds for right passes the tests that a student sees, too. */
class RightSamplesTest {
  private static final Path SAMPLES =
      LabFolder.REPOSITORY.resolve("grading/submissions/lab05-windows");

  /** Finds the lab's classes in directories of its own before it asks its parent. */
  private static final class SampleLoader extends URLClassLoader {
    SampleLoader(URL... directories) {
      super(directories, RightSamplesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!name.startsWith(RightSamplesTest.class.getPackageName())) {
          return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> all = Files.list(SAMPLES)) {
      return all.filter(path -> path.getFileName().toString().startsWith("right-"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void passes_the_public_tests(Path sample, @TempDir Path classes) throws Exception {
    compile(sources(sample), classes);
    URL tests = RightSamplesTest.class.getProtectionDomain().getCodeSource().getLocation();

    try (SampleLoader loader = new SampleLoader(classes.toUri().toURL(), tests)) {
      assertThat(loader.loadClass(Windows.class.getName())).isNotSameAs(Windows.class);
      SummaryGeneratingListener summary = run(publicTests(loader));

      assertThat(summary.getSummary().getFailures()).isEmpty();
      assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(20);
    }
  }

  /** The sample's files in the place of the lab's, as they are graded. */
  private static Collection<Path> sources(Path sample) throws IOException {
    TreeMap<String, Path> byName = new TreeMap<>();
    for (Path folder : List.of(LabFolder.file(""), sample)) {
      try (Stream<Path> files = Files.list(folder.resolve(LabFolder.CLASSES))) {
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

  private static List<ClassSelector> publicTests(ClassLoader loader) throws Exception {
    List<ClassSelector> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(LabFolder.file(LabFolder.TESTS))) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = file.getFileName().toString().replace(".java", "");
        if (name.endsWith("Test")) {
          tests.add(
              selectClass(loader.loadClass(RightSamplesTest.class.getPackageName() + "." + name)));
        }
      }
    }
    return tests;
  }

  private static SummaryGeneratingListener run(List<ClassSelector> tests) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());
    launcher.execute(LauncherDiscoveryRequestBuilder.request().selectors(tests).build(), summary);
    return summary;
  }
}
