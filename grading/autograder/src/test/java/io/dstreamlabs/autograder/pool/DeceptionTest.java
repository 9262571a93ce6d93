package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Timeline;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What student code cannot make the grader, or a later test, believe. */
@Needs(Extra.BUBBLEWRAP)
@ExtendWith(Workshop.Shared.class)
class DeceptionTest {
  private static final String VIOLATION = "the worker did not speak as it should: ";

  private static Students students;

  @BeforeAll
  static void open(Workshop workshop) {
    students = new Students(workshop, Students.limits(10, 60));
  }

  @AfterAll
  static void close() {
    if (students != null) {
      students.close();
    }
  }

  // The line to the grader.

  @Test
  void forged_frame_is_a_violation_at_once() {
    failure(
            """
            ByteBuffer frame = ByteBuffer.allocate(1 << 16);
            frame.putInt(0x44534c46).putInt(900_000).putLong(2).putLong(1).putLong(2);
            new FileOutputStream(FileDescriptor.out).write(frame.array());
            """)
        .is(Verdict.PROTOCOL_VIOLATION, VIOLATION + "the seal of the header is wrong");
  }

  @Test
  void frame_forged_by_the_workers_own_classes_has_the_wrong_key() {
    failure(
            """
            ClassLoader app = ClassLoader.getSystemClassLoader();
            Class<?> keys = app.loadClass("io.dstreamlabs.worker.FrameKey");
            Class<?> frame = app.loadClass("io.dstreamlabs.worker.Frame");
            Class<?> frames = app.loadClass("io.dstreamlabs.worker.Frames");
            Class<?> side = app.loadClass("io.dstreamlabs.worker.Frames$Side");
            Object key = keys.getMethod("random").invoke(null);
            Object mine = frames.getConstructors()[0].newInstance(InputStream.nullInputStream(),
                new FileOutputStream(FileDescriptor.out), key, side.getEnumConstants()[1], 1000);
            frames.getMethod("send", frame).invoke(
                mine, frame.getConstructors()[0].newInstance(2L, new byte[10]));
            """)
        .is(Verdict.PROTOCOL_VIOLATION, VIOLATION + "the seal of the header is wrong");
  }

  @Test
  void key_is_in_no_field_that_reflection_opens() {
    String search =
        """
        ClassLoader app = ClassLoader.getSystemClassLoader();
        List<String> found = new ArrayList<>();
        for (String name : List.of("WorkerMain", "StandardStreams", "Frames", "FrameKey",
            "ScenarioTask", "LeftThreads", "PlainData")) {
          for (var field : app.loadClass("io.dstreamlabs.worker." + name).getDeclaredFields()) {
            field.setAccessible(true);
            if (java.lang.reflect.Modifier.isStatic(field.getModifiers())
                && !field.getType().isPrimitive() && field.getType() != String.class) {
              found.add(name + "." + field.getName());
            }
          }
        }
        for (String field : List.of("target", "holder", "threadLocals")) {
          try {
            Thread.class.getDeclaredField(field).setAccessible(true);
            found.add(field);
          } catch (NoSuchFieldException | RuntimeException e) {
            continue;
          }
        }
        said = found;
        """;
    assertThat(says(search)).isEqualTo("[]");
  }

  @Test
  void closed_standard_output_is_a_violation() {
    failure("new FileOutputStream(FileDescriptor.out).close();").is(Verdict.PROTOCOL_VIOLATION);
  }

  @Test
  void reading_standard_input_gives_nothing() {
    assertThat(says("said = System.in.read();")).isEqualTo("-1");
  }

  @Test
  void word_said_after_the_reply_is_a_violation_of_the_student_alone() {
    try (WorkerSubject student =
        students.student(
            """
            Thread late = new Thread(() -> {
              try {
                new FileOutputStream(FileDescriptor.out).write("late".getBytes());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
            late.start();
            late.join();
            """,
            "",
            Map.of())) {
      Trial.of(student)
          .is(Verdict.PROTOCOL_VIOLATION, VIOLATION + "what came does not begin like a frame");
      assertThat(student.observe(Students.right())).isEqualTo(Students.RIGHT);
    }
  }

  // Objects that lie.

  @Test
  void list_that_changes_each_time_is_read_once() {
    Observation got =
        Trial.answer(
            students,
            "",
            """
            @SuppressWarnings("unchecked")
            <T> DStream<T> answer(DStream<T> parent) {
              return parent.transform(
                  rdd -> rdd.mapPartitions(all -> List.of((T) new Lying()).iterator()));
            }
            static class Lying extends AbstractList<Object> {
              long calls;
              @Override public Object get(int index) { return calls++; }
              @Override public int size() { return 2; }
            }
            """);
    assertThat(((Timeline) got).entries().get(0).values())
        .isNotEmpty()
        .allSatisfy(value -> assertThat(value).isEqualTo(List.of(0L, 1L)));
  }

  @Test
  void exception_that_lies_about_itself_is_an_exception() {
    failure(
            "throw new Lying();",
            """
            static class Lying extends RuntimeException {
              @Override public String getMessage() { throw new IllegalStateException(); }
              @Override public StackTraceElement[] getStackTrace() { return null; }
              @Override public synchronized Throwable getCause() { return this; }
              @Override public String toString() { throw new IllegalStateException(); }
            }
            """)
        .is(Verdict.EXCEPTION);
  }

  @Test
  void exception_with_a_huge_message_is_an_exception_with_a_cut_one() {
    Trial trial = failure("throw new IOException(\"x\".repeat(5_000_000));").is(Verdict.EXCEPTION);
    assertThat(trial.failure().getMessage()).isEqualTo("x".repeat(2048) + "…");
  }

  @Test
  void stub_is_still_to_do() {
    Trial trial =
        failure("throw NotImplementedYet.exercise(\"5.1\", \"window\");")
            .is(Verdict.NOT_IMPLEMENTED);
    assertThat(trial.failure().exercise()).isEqualTo("5.1");
  }

  @Test
  void classes_without_end_are_a_memory_limit() {
    failure(
            "List<Object> all = new ArrayList<>();"
                + " byte[] bytes = Entry.class.getClassLoader().getResourceAsStream("
                + "\"io/dstreamlabs/kernel/rdd/PairRdd.class\").readAllBytes();"
                + " while (true) { all.add(new Loader().define(bytes)); }",
            """
            static class Loader extends ClassLoader {
              Loader() { super(Entry.class.getClassLoader()); }
              Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
            }
            """)
        .is(Verdict.MEMORY_LIMIT, "too many classes were made");
  }

  // From one test to the next.

  @Test
  void static_state_does_not_pass_from_one_request_to_the_next() {
    try (WorkerSubject student =
        students.student("said = ++count;", Trial.SAYS + COUNT, Map.of())) {
      for (int i = 0; i < 3; i++) {
        assertThat(Trial.text(student.observe(Students.attacked()))).isEqualTo("1");
      }
    }
  }

  @Test
  void settings_of_the_jvm_that_were_changed_disturb_no_later_test() {
    Trial.answer(
        students,
        """
        Locale.setDefault(Locale.forLanguageTag("tr"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        System.setOut(null);
        System.setErr(new PrintStream(OutputStream.nullOutputStream()) {
          @Override public void println(String s) { throw new IllegalStateException(); }
        });
        System.setIn(null);
        System.setProperty("line.separator", "!");
        System.setProperty("java.class.path", "");
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.exit(1));
        """,
        "");
  }

  @Test
  void interrupted_main_thread_goes_on() {
    Trial.answer(
        students,
        """
        ThreadGroup root = Thread.currentThread().getThreadGroup().getParent();
        Thread[] all = new Thread[100];
        int n = root.enumerate(all);
        for (int i = 0; i < n; i++) {
          if (all[i].getName().equals("main")) {
            all[i].interrupt();
          }
        }
        """,
        "");
  }

  private static final String COUNT = "static int count;";

  private static Object says(String statements) {
    return Trial.said(students, statements);
  }

  private static Trial failure(String statements) {
    return failure(statements, "");
  }

  private static Trial failure(String statements, String members) {
    return Trial.failure(students, statements, members);
  }
}
