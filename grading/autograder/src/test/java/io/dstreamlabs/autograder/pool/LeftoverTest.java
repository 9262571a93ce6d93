package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a test that was answered rightly leaves behind; the next one does not notice it. */
@Needs(Extra.BUBBLEWRAP)
@ExtendWith(Workshop.Shared.class)
class LeftoverTest {
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

  @Test
  void closed_standard_input() {
    leaves("new FileInputStream(FileDescriptor.in).close();", "");
  }

  @Test
  void input_of_the_grader_that_somebody_else_reads() {
    leaves(
        """
        Thread reader = new Thread(() -> {
          try {
            new FileInputStream(FileDescriptor.in).read(new byte[8]);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
        reader.setDaemon(true);
        reader.start();
        """,
        "");
  }

  @Test
  void full_temporary_directory_is_noted() {
    String fills =
        "try (OutputStream file = new FileOutputStream(\"full\")) {"
            + " while (true) { file.write(new byte[1 << 20]); } } catch (IOException full) { }";
    try (WorkerSubject student = students.student(fills, "", Map.of())) {
      student.beginTest("one");
      assertThat(student.observe(Students.attacked())).isEqualTo(Students.RIGHT);
      student.beginTest("two");
      assertThat(student.observe(Students.attacked())).isEqualTo(Students.RIGHT);
      assertThat(student.notes())
          .containsExactly(
              "one: files were left in the temporary directory",
              "two: files were left in the temporary directory");
    }
  }

  @Test
  void file_of_one_test_is_not_there_in_the_next() {
    try (WorkerSubject student =
        students.student(
            "if (!new File(\"mark\").createNewFile()) { throw new IOException(\"seen\"); }",
            "",
            Map.of())) {
      for (int i = 0; i < 3; i++) {
        student.beginTest("test " + i);
        assertThat(student.observe(Students.attacked())).isEqualTo(Students.RIGHT);
      }
    }
  }

  @Test
  void file_that_is_deleted_again_is_no_leftover() {
    try (WorkerSubject student =
        students.student(
            "Path file = Files.createTempFile(\"a\", \"b\"); Files.delete(file);", "", Map.of())) {
      student.beginTest("one");
      assertThat(student.observe(Students.attacked())).isEqualTo(Students.RIGHT);
      assertThat(student.notes()).isEmpty();
    }
  }

  @Test
  void value_of_a_thread_is_gone_with_its_thread() {
    String once =
        """
        ThreadLocal<Object> seen = (ThreadLocal<Object>) System.getProperties().get("seen");
        if (seen != null && seen.get() != null) {
          throw new IOException("seen");
        }
        ThreadLocal<Object> mine = seen == null ? new ThreadLocal<>() : seen;
        mine.set("here");
        System.getProperties().put("seen", mine);
        """;
    try (WorkerSubject student = students.student(once, "", Map.of())) {
      for (int i = 0; i < 3; i++) {
        assertThat(student.observe(Students.attacked())).isEqualTo(Students.RIGHT);
      }
    }
  }

  @Test
  void cleaner_that_loops_is_a_thread_left_running() {
    try (WorkerSubject student =
        students.student(
            "java.lang.ref.Cleaner.create().register(new Object(), () -> { while (true) { } });"
                + " System.gc();",
            "",
            Map.of())) {
      student.beginTest("one");
      assertThat(student.observe(Students.attacked())).isEqualTo(Students.RIGHT);
      student.beginTest("two");
      assertThat(student.observe(Students.right())).isEqualTo(Students.RIGHT);
      assertThat(student.notes()).containsExactly("one: threads were left running");
    }
  }

  /** These statements do no harm to the test that they are in, nor to the next. */
  private static void leaves(String statements, String members) {
    assertThat(Trial.answer(students, statements, members)).isEqualTo(Students.RIGHT);
  }
}
