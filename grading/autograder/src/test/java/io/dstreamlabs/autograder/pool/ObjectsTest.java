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

/** Odd objects and odd ways with the JVM in a student's code: each costs its own test at most. */
@Needs(Extra.BUBBLEWRAP)
@ExtendWith(Workshop.Shared.class)
class ObjectsTest {
  private static Students students;

  @BeforeAll
  static void open(Workshop workshop) {
    students = new Students(workshop, Students.limits(2, 4));
  }

  @AfterAll
  static void close() {
    if (students != null) {
      students.close();
    }
  }

  @Test
  void finalizer_that_throws_and_one_that_fills_a_queue_do_no_harm() {
    assertThat(
            Trial.answer(
                students,
                "for (int i = 0; i < 1000; i++) { new Undead(); } System.gc();",
                """
                static class Undead {
                  @SuppressWarnings("removal") @Override protected void finalize() {
                    throw new IllegalStateException();
                  }
                }
                """))
        .isEqualTo(Students.RIGHT);
  }

  @Test
  void key_whose_hash_code_loops_is_a_timeout() {
    Trial.failure(
            students,
            "new HashMap<Object, Object>().put(new Key(), 1);",
            "static class Key { @Override public int hashCode() { while (true) { } } }")
        .is(Verdict.TIMEOUT);
  }

  @Test
  void key_that_is_equal_to_everything_and_never_hashes_alike_is_no_plain_data() {
    Trial trial =
        Trial.failure(
            students,
            "",
            """
            @SuppressWarnings("unchecked")
            <T> DStream<T> answer(DStream<T> parent) {
              return parent.transform(rdd -> rdd.map(x -> (T) new Key()));
            }
            static class Key {
              static int calls;
              @Override public int hashCode() { return calls++; }
              @Override public boolean equals(Object other) { return true; }
            }
            """);
    assertThat(trial.failure().verdict()).isEqualTo(Verdict.EXCEPTION);
  }

  @Test
  void record_of_the_input_that_is_changed_stays_changed_for_its_test_only() {
    try (WorkerSubject student =
        students.student(
            "",
            """
            <T> DStream<T> answer(DStream<T> parent) {
              return parent.transform(rdd -> {
                List<T> all = rdd.collect();
                try {
                  all.clear();
                } catch (UnsupportedOperationException e) {
                  return rdd;
                }
                return rdd;
              });
            }
            """,
            Map.of())) {
      for (int i = 0; i < 2; i++) {
        assertThat(student.observe(Students.attacked())).isEqualTo(Students.RIGHT);
        assertThat(student.observe(Students.right())).isEqualTo(Students.RIGHT);
      }
    }
  }

  @Test
  void text_of_the_input_whose_bytes_are_changed_is_what_the_student_answers() {
    Observation answer =
        Trial.answer(
            students,
            "",
            """
            <T> DStream<T> answer(DStream<T> parent) {
              return parent.transform(rdd -> rdd.map(x -> {
                try {
                  var field = String.class.getDeclaredField("value");
                  field.setAccessible(true);
                  ((byte[]) field.get(x))[0] = 'z';
                } catch (ReflectiveOperationException | RuntimeException e) {
                  return x;
                }
                return x;
              }));
            }
            """);
    assertThat(answer).isEqualTo(Students.RIGHT);
  }

  @Test
  void deserialisation_in_the_students_code_stays_in_the_students_process() {
    Trial.failure(
            students,
            """
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
              out.writeObject(new Bomb());
            }
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            """,
            """
            static class Bomb implements Serializable {
              private void readObject(ObjectInputStream in) { System.exit(9); }
            }
            """)
        .is(Verdict.EXITED, "the process ended with exit code 9");
  }

  @Test
  void deadlock_is_a_timeout_that_asks_whether_it_is_one() {
    Trial.failure(
            students,
            """
            Object one = new Object();
            Object two = new Object();
            var both = new java.util.concurrent.CyclicBarrier(2);
            Thread other = new Thread(() -> lock(two, one, both));
            other.start();
            lock(one, two, both);
            """,
            """
            static void lock(Object first, Object second, java.util.concurrent.CyclicBarrier both) {
              synchronized (first) {
                try {
                  both.await();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
                synchronized (second) {
                  System.out.println("never");
                }
              }
            }
            """)
        .is(Verdict.TIMEOUT);
  }

  @Test
  void crash_of_the_jvm_is_crashed_where_memory_can_be_written_at_all() {
    Trial trial =
        Trial.failure(
            students,
            """
            Class<?> type = Class.forName("sun.misc.Unsafe");
            var theUnsafe = type.getDeclaredField("theUnsafe");
            theUnsafe.setAccessible(true);
            type.getMethod("putAddress", long.class, long.class)
                .invoke(theUnsafe.get(null), 0L, 0L);
            """,
            "");
    assertThat(trial.failure().verdict())
        .isEqualTo(Runtime.version().feature() < 24 ? Verdict.CRASHED : Verdict.EXCEPTION);
  }
}
