package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import io.dstreamlabs.hidden.Verdict;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What uses no processor time ends by the wall clock, which says so. */
@Needs(Extra.BUBBLEWRAP)
@ExtendWith(Workshop.Shared.class)
class WallTest {
  private static final String STUCK =
      "no answer within 5 s, and hardly any processor time used: a deadlock, or sleeping?";

  private static Students students;

  @BeforeAll
  static void open(Workshop workshop) {
    students = new Students(workshop, Students.limits(2, 5));
  }

  @AfterAll
  static void close() {
    if (students != null) {
      students.close();
    }
  }

  @Test
  void sleeping_is_a_timeout_that_asks_whether_it_sleeps() {
    try (WorkerSubject student = students.student("Thread.sleep(1_000_000);", "", Map.of())) {
      assertThat(student.observe(Students.right())).isEqualTo(Students.RIGHT); // classes are there
      student.beginTest("sleep");
      Trial.of(student).is(Verdict.TIMEOUT, STUCK);
      assertThat(student.endTest().wallMillis()).isBetween(5_000L, 60_000L);
    }
  }

  @Test
  void exit_that_a_shutdown_hook_holds_up_is_a_timeout() {
    String hook =
        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {"
            + " try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } } }));"
            + " System.exit(0);";
    Trial.failure(students, hook, "").is(Verdict.TIMEOUT);
  }

  @Test
  void requests_of_one_test_share_its_time() {
    try (WorkerSubject student = students.student("while (true) { }", "", Map.of())) {
      student.beginTest("one");
      Trial.of(student).is(Verdict.TIMEOUT);
      Trial.of(student).is(Verdict.TIMEOUT, "earlier requests used up the time of the test");
      student.beginTest("two");
      assertThat(student.observe(Students.right())).isEqualTo(Students.RIGHT);
      assertThat(student.endTest().cpuMillis()).isLessThan(2_000);
    }
  }
}
