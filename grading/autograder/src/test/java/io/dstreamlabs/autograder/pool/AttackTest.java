package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Observation;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What student code may try, each in a real worker in the real sandbox. It costs the test in which
 * it is tried, and nothing else: after each, the same student answers the next test rightly.
 */
@Needs(Extra.BUBBLEWRAP)
@ExtendWith(Workshop.Shared.class)
class AttackTest {
  private static Students students;

  @BeforeAll
  static void open(Workshop workshop) {
    students = new Students(workshop, Students.limits(2, 60));
  }

  @AfterAll
  static void close() {
    if (students != null) {
      students.close();
    }
  }

  // Time.

  @Test
  void endless_loop_is_a_timeout_by_processor_time() {
    failure("while (true) { }")
        .is(Verdict.TIMEOUT, "the test used more than its 2 s of processor time");
  }

  @Test
  void endless_loop_that_swallows_everything_is_a_timeout() {
    failure("while (true) { try { recurse(0); } catch (Throwable e) { continue; } }", RECURSE)
        .is(Verdict.TIMEOUT, "the test used more than its 2 s of processor time");
  }

  @Test
  void loops_of_many_threads_are_a_timeout() {
    failure(
            "for (int i = 0; i < 3; i++) { new Thread(() -> { while (true) { } }).start(); }"
                + " Thread.currentThread().join();")
        .is(Verdict.TIMEOUT, "the test used more than its 2 s of processor time");
  }

  @Test
  void static_initializer_that_loops_is_a_timeout() {
    failure("new Looping();", "static class Looping { static { while (Math.abs(1) == 1) { } } }")
        .is(Verdict.TIMEOUT, "the test used more than its 2 s of processor time");
  }

  @Test
  void exception_whose_message_loops_is_a_timeout() {
    failure(
            "throw new Endless();",
            "static class Endless extends RuntimeException {"
                + " @Override public String getMessage() { while (true) { } } }")
        .is(Verdict.TIMEOUT, "the test used more than its 2 s of processor time");
  }

  // The end of the process.

  @Test
  void system_exit_is_exited() {
    failure("System.exit(0);").is(Verdict.EXITED, "the process ended with exit code 0");
  }

  @Test
  void halt_is_exited() {
    failure("Runtime.getRuntime().halt(42);")
        .is(Verdict.EXITED, "the process ended with exit code 42");
  }

  @Test
  void exit_code_of_a_full_heap_alone_is_no_full_heap() {
    failure("System.exit(3);").is(Verdict.EXITED, "the process ended with exit code 3");
  }

  @Test
  void exit_in_a_static_initializer_is_exited() {
    failure("new Leaving();", "static class Leaving { static { System.exit(1); } }")
        .is(Verdict.EXITED, "the process ended with exit code 1");
  }

  // Memory.

  @Test
  void full_heap_is_a_memory_limit() {
    failure("List<byte[]> all = new ArrayList<>(); while (true) { all.add(new byte[1 << 20]); }")
        .is(Verdict.MEMORY_LIMIT, "more than 64 MB of heap were needed");
  }

  @Test
  void full_heap_that_is_swallowed_is_a_memory_limit() {
    failure(
            "List<byte[]> all = new ArrayList<>();"
                + " while (true) { try { all.add(new byte[1 << 20]); } catch (Throwable e) { } }")
        .is(Verdict.MEMORY_LIMIT, "more than 64 MB of heap were needed");
  }

  @Test
  void direct_buffers_are_a_memory_limit() {
    failure(
            "List<ByteBuffer> all = new ArrayList<>();"
                + " while (true) { all.add(ByteBuffer.allocateDirect(1 << 20)); }")
        .is(Verdict.MEMORY_LIMIT)
        .by(OutOfMemoryError.class);
  }

  @Test
  void observation_without_end_is_a_memory_limit() {
    failure(
            "",
            """
            <T> DStream<T> answer(DStream<T> parent) {
              return parent.transform(rdd -> rdd.mapPartitions(all -> new Iterator<T>() {
                public boolean hasNext() { return true; }
                @SuppressWarnings("unchecked") public T next() { return (T) new byte[1 << 16]; }
              }));
            }
            """)
        .is(Verdict.MEMORY_LIMIT, "more than 64 MB of heap were needed");
  }

  // The stack.

  @Test
  void stack_overflow_is_one() {
    Trial trial = failure("recurse(0);", RECURSE).is(Verdict.STACK_OVERFLOW);
    assertThat(trial.failure().location()).isEqualTo("Entry.java:41"); // the members' first line
  }

  @Test
  void stack_overflow_that_is_swallowed_is_none() {
    assertThat(answer("try { recurse(0); } catch (StackOverflowError e) { }", RECURSE))
        .isEqualTo(Students.RIGHT);
  }

  @Test
  void stack_overflow_that_is_wrapped_is_an_exception() {
    failure(
            "try { recurse(0); } catch (StackOverflowError e) { throw new IOException(e); }",
            RECURSE)
        .is(Verdict.EXCEPTION)
        .by(java.io.IOException.class);
  }

  // Threads.

  @Test
  void threads_without_end_are_an_exception() {
    Trial trial =
        failure(
                "while (true) { Thread t = new Thread(() -> { try { Thread.sleep(100_000); }"
                    + " catch (InterruptedException e) { } }); t.setDaemon(true); t.start(); }")
            .is(Verdict.EXCEPTION)
            .by(OutOfMemoryError.class);
    assertThat(trial.failure().getMessage()).contains("native thread");
  }

  @Test
  void thread_left_behind_is_noted_and_does_not_meet_the_next_test() {
    try (WorkerSubject student =
        students.student(
            "new Thread(() -> { while (true) { System.setProperty(\"students\", \"here\"); } })"
                + ".start();",
            "",
            Map.of())) {
      student.beginTest("one");
      assertThat(student.observe(Students.attacked())).isEqualTo(Students.RIGHT);
      student.beginTest("two");
      assertThat(student.observe(Students.right())).isEqualTo(Students.RIGHT);
      assertThat(student.notes()).containsExactly("one: threads were left running");
    }
  }

  // Output.

  @Test
  void flood_on_standard_output_is_an_output_limit() {
    failure("while (true) { System.out.println(\"x\".repeat(1000)); }").is(Verdict.OUTPUT_LIMIT);
  }

  @Test
  void flood_that_is_swallowed_is_an_output_limit() {
    failure(
            "for (int i = 0; i < 100; i++) { try { System.err.println(\"x\".repeat(1000)); }"
                + " catch (Throwable e) { } }")
        .is(Verdict.OUTPUT_LIMIT, "too much was printed");
  }

  @Test
  void some_debugging_output_does_no_harm() {
    assertThat(answer("System.out.println(\"here\"); System.err.println(\"and here\");", ""))
        .isEqualTo(Students.RIGHT);
  }

  @Test
  void flood_on_the_real_standard_error_is_an_output_limit() {
    failure(
            "FileOutputStream err = new FileOutputStream(FileDescriptor.err);"
                + " while (true) { err.write(new byte[1 << 16]); }")
        .is(Verdict.OUTPUT_LIMIT, "too much was written to standard error");
  }

  @Test
  void flood_on_the_real_standard_output_is_a_violation() {
    failure(
            "FileOutputStream out = new FileOutputStream(FileDescriptor.out);"
                + " while (true) { out.write(\"PASS PASS PASS\".getBytes()); }")
        .is(
            Verdict.PROTOCOL_VIOLATION,
            "the worker did not speak as it should: what came does not begin like a frame");
  }

  @Test
  void huge_observation_is_an_output_limit() {
    failure(
            "",
            """
            @SuppressWarnings("unchecked")
            <T> DStream<T> answer(DStream<T> parent) {
              return parent.transform(rdd -> rdd.map(x -> (T) "x".repeat(1 << 20)));
            }
            """)
        .is(Verdict.OUTPUT_LIMIT, "the observation is larger than 1048576 bytes");
  }

  @Test
  void deep_observation_is_no_answer() {
    failure(
            "",
            """
            @SuppressWarnings("unchecked")
            <T> DStream<T> answer(DStream<T> parent) {
              Object deep = List.of();
              for (int i = 0; i < 100; i++) { deep = List.of(deep); }
              T value = (T) deep;
              return parent.transform(rdd -> rdd.map(x -> value));
            }
            """)
        .is(Verdict.OUTPUT_LIMIT);
  }

  private static final String RECURSE = "int recurse(int n) { return recurse(n + 1) + 1; }";

  private static Observation answer(String statements, String members) {
    return Trial.answer(students, statements, members);
  }

  private static Trial failure(String statements) {
    return failure(statements, "");
  }

  private static Trial failure(String statements, String members) {
    return Trial.failure(students, statements, members);
  }
}
