package io.dstreamlabs.autograder.attack;

import io.dstreamlabs.hidden.Verdict;

/** Submissions that are right but for {@code groupByKeyAndWindow}, where they mean harm. */
enum Hostile {
  LOOPS(Where.IN_ONE_TEST, Verdict.TIMEOUT, "while (true) { }"),
  SLEEPS(Where.IN_ONE_TEST, Verdict.TIMEOUT, "Thread.sleep(1_000_000_000);"),
  EXITS(Where.IN_ALL_TESTS, Verdict.EXITED, "System.exit(0);"),
  FILLS_MEMORY(
      Where.IN_ALL_TESTS,
      Verdict.MEMORY_LIMIT,
      "List<byte[]> all = new ArrayList<>(); while (true) { all.add(new byte[1 << 20]); }"),
  FORGES_FRAMES(
      Where.IN_ALL_TESTS,
      Verdict.PROTOCOL_VIOLATION,
      """
      java.nio.ByteBuffer frame = java.nio.ByteBuffer.allocate(1 << 10);
      frame.putInt(0x44534c46).putInt(900).putLong(2).putLong(1).putLong(2);
      new FileOutputStream(FileDescriptor.out).write(frame.array());
      """),
  WRITES_VERDICTS(
      Where.IN_ALL_TESTS,
      Verdict.PROTOCOL_VIOLATION,
      "new FileOutputStream(FileDescriptor.out).write(\"score 100\\n\".repeat(9).getBytes());"),
  READS_FILES(
      Where.IN_ALL_TESTS,
      Verdict.EXCEPTION,
      "java.nio.file.Files.readAllBytes(java.nio.file.Path.of(\"/etc/passwd\"));"),
  OPENS_SOCKETS(
      Where.IN_ALL_TESTS, Verdict.EXCEPTION, "new java.net.Socket(\"192.0.2.1\", 80).close();"),
  OVERFLOWS_THE_STACK(Where.IN_ALL_TESTS, Verdict.STACK_OVERFLOW, "deeper(1);"),
  PRINTS_WITHOUT_END(
      Where.IN_ALL_TESTS,
      Verdict.OUTPUT_LIMIT,
      "String much = \"all tests passed\".repeat(10_000); while (true) { System.out.println(much); }"),
  LEAVES_THREADS(
      Where.IN_ONE_TEST,
      Verdict.OK,
      "new Thread(() -> { while (true) { System.setProperty(\"a\", \"b\"); } }).start();"),
  LEAVES_FILES(
      Where.IN_ALL_TESTS, Verdict.OK, "new FileOutputStream(\"left\").write(new byte[1 << 20]);"),
  THROWS_A_LIE(Where.IN_ALL_TESTS, Verdict.EXCEPTION, "throw new Lie();"),
  FORKS(
      Where.IN_ALL_TESTS,
      Verdict.EXCEPTION,
      "while (true) { new ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/java\").start(); }");

  /** In which of the tests of the exercise it happens. */
  enum Where {
    IN_ALL_TESTS("true"),
    /** For what takes long: in the one test whose window is 3 s long and slides by 2 s. */
    IN_ONE_TEST("windowDuration.toMillis() == 3000 && slideDuration.toMillis() == 2000");

    private final String condition;

    Where(String condition) {
      this.condition = condition;
    }
  }

  private final Where where;
  private final Verdict verdict;
  private final String statements;

  Hostile(Where where, Verdict verdict, String statements) {
    this.where = where;
    this.verdict = verdict;
    this.statements = statements;
  }

  Where where() {
    return where;
  }

  /** How a test ends in which it happens. */
  Verdict verdict() {
    return verdict;
  }

  /** The submission's class {@code GroupedWindows}. */
  String source() {
    return """
    package io.dstreamlabs.labs.lab05;

    import io.dstreamlabs.kernel.rdd.PairRdd;
    import io.dstreamlabs.kernel.stream.PairDStream;
    import java.io.*;
    import java.time.Duration;
    import java.util.*;

    public final class GroupedWindows {
      static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
          PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
        if (%s) {
          try {
            attack();
          } catch (Exception e) {
            GroupedWindows.<RuntimeException>sneak(e);
          }
        }
        return Windows.window(parent, windowDuration, slideDuration)
            .transformToPair(window -> PairRdd.of(window).groupByKey());
      }

      static void attack() throws Exception {
        %s
      }

      static int deeper(int n) {
        return deeper(n + 1) + 1;
      }

      @SuppressWarnings("unchecked")
      static <E extends Exception> void sneak(Exception e) throws E {
        throw (E) e;
      }

      static class Lie extends RuntimeException {
        @Override public String getMessage() {
          throw new IllegalStateException();
        }

        @Override public StackTraceElement[] getStackTrace() {
          return null;
        }

        @Override public synchronized Throwable getCause() {
          return this;
        }

        @Override public String toString() {
          throw new IllegalStateException();
        }
      }
    }
    """
        .formatted(where.condition, statements);
  }
}
