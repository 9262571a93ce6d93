package io.dstreamlabs.autograder.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

class HiddenTestsTest {
  private static final String FIXTURE = "io.dstreamlabs.autograder.judge.fixture";
  private static final AtomicInteger RUNS_HEARD = new AtomicInteger();

  @TempDir Path temp;

  /** Would be told of every run, if the launcher took what lies on the class path. */
  public static final class Eavesdropper implements TestExecutionListener {
    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
      RUNS_HEARD.incrementAndGet();
    }
  }

  @Test
  void a_session_takes_no_listener_from_the_class_path() throws IOException {
    Path services = Files.createDirectories(temp.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(TestExecutionListener.class.getName()), Eavesdropper.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      HiddenTests none = new HiddenTests("no.such.tests");
      try (LauncherSession session = HiddenTests.openSession()) {
        session.getLauncher().execute(none.request(id -> true));
      }
      assertThat(RUNS_HEARD).as("a session of ours").hasValue(0);
      LauncherFactory.create().execute(none.request(id -> true));
      assertThat(RUNS_HEARD).as("any other launcher").hasValue(1);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void no_configuration_comes_from_system_properties() {
    System.setProperty("junit.jupiter.conditions.deactivate", "*");
    try (LauncherSession session = HiddenTests.openSession()) {
      TestPlan plan = session.getLauncher().discover(new HiddenTests(FIXTURE).request(id -> true));
      assertThat(plan.getConfigurationParameters().get("junit.jupiter.conditions.deactivate"))
          .isEmpty();
    } finally {
      System.clearProperty("junit.jupiter.conditions.deactivate");
    }
  }

  @Test
  void a_plan_lists_the_hidden_tests_in_one_order() {
    try (LauncherSession session = HiddenTests.openSession()) {
      TestPlan plan = session.getLauncher().discover(new HiddenTests(FIXTURE).request(id -> true));
      assertThat(HiddenTests.in(plan))
          .extracting(test -> test.id())
          .containsExactly(FixtureLab.TOTALS, FixtureLab.BATCHES, FixtureLab.WINDOWS);
    }
  }
}
