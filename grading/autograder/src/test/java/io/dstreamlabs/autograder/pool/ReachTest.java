package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import io.dstreamlabs.hidden.Verdict;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What student code cannot reach: the machine and the classes of the grader. */
@Needs(Extra.BUBBLEWRAP)
@ExtendWith(Workshop.Shared.class)
class ReachTest {
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

  // The machine.

  @Test
  void file_of_the_grader_is_not_there(@TempDir Path directory) throws IOException {
    Path secret = Files.writeString(directory.resolve("expected.txt"), "the answer");
    failure("new FileInputStream(\"%s\");".formatted(secret))
        .is(Verdict.EXCEPTION)
        .by(FileNotFoundException.class);
  }

  @Test
  void password_file_is_not_there() {
    failure("Files.readAllBytes(Path.of(\"/etc/passwd\"));")
        .is(Verdict.EXCEPTION)
        .by(java.nio.file.NoSuchFileException.class);
  }

  @Test
  void only_two_processes_are_seen() {
    assertThat(says("said = new File(\"/proc\").list((d, n) -> n.matches(\"[0-9]+\")).length;"))
        .isEqualTo("2");
  }

  @Test
  void environment_is_empty_but_for_three_names() {
    assertThat(says("said = new TreeSet<>(System.getenv().keySet());"))
        .isEqualTo("[LANG, MALLOC_ARENA_MAX, PWD]");
  }

  @Test
  void sockets_reach_nothing() {
    failure("new java.net.Socket(\"192.0.2.1\", 80);")
        .is(Verdict.EXCEPTION)
        .by(java.net.SocketException.class);
    failure("java.net.InetAddress.getByName(\"example.org\");")
        .is(Verdict.EXCEPTION)
        .by(java.net.UnknownHostException.class);
  }

  @Test
  void programs_do_not_start() {
    String start = "new ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/java\").start();";
    failure(start).is(Verdict.EXCEPTION).by(IOException.class);
    failure("System.setProperty(\"jdk.lang.Process.launchMechanism\", \"VFORK\"); " + start)
        .is(Verdict.EXCEPTION)
        .by(IOException.class);
  }

  @Test
  void class_path_and_devices_cannot_be_written() {
    failure("Files.writeString(Path.of(\"/app/worker.jar\"), \"mine\");")
        .is(Verdict.EXCEPTION)
        .by(java.nio.file.FileSystemException.class);
    failure("Files.writeString(Path.of(\"/dev/shm/full\"), \"x\");")
        .is(Verdict.EXCEPTION)
        .by(java.nio.file.FileSystemException.class);
  }

  @Test
  void temporary_directory_is_full_after_32_mb() {
    Trial trial =
        failure(
                "for (int i = 0; i < 64; i++) {"
                    + " Files.write(Path.of(\"/tmp/\" + i), new byte[1 << 20]); }")
            .is(Verdict.EXCEPTION);
    assertThat(trial.failure().getMessage()).contains("No space left on device");
  }

  // The grader's classes.

  @Test
  void hidden_tests_and_reference_are_not_on_the_class_path() {
    for (String name :
        List.of(
            "io.dstreamlabs.hidden.Exam",
            "io.dstreamlabs.reference.ReferenceOperators",
            "io.dstreamlabs.autograder.Main",
            "io.dstreamlabs.worker.Frames")) {
      failure("Class.forName(\"%s\");".formatted(name))
          .is(Verdict.EXCEPTION, name)
          .by(ClassNotFoundException.class);
    }
  }

  @Test
  void attaching_to_oneself_is_refused() {
    failure(
            "Class<?> vm = Class.forName(\"com.sun.tools.attach.VirtualMachine\");"
                + " vm.getMethod(\"attach\", String.class).invoke(null, \"2\");")
        .is(Verdict.EXCEPTION);
  }

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
