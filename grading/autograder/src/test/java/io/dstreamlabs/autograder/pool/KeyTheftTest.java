package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Timeline;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Code that gets hold of the worker's key, or of its objects: it can then say what it likes in the
 * worker's name, and gains nothing by it.
 */
@Needs(Extra.BUBBLEWRAP)
@ExtendWith(Workshop.Shared.class)
class KeyTheftTest {
  private static final String VIOLATION = "the worker did not speak as it should: ";

  /** The only message that a request could ever end with and not count. */
  private static final String REFUSAL =
      """
      byte[] message() {
        Map<String, Object> failure = new TreeMap<>(Map.of("what", "BAD_REQUEST",
            "exceptionClass", "", "message", "not mine", "frames", List.of(), "exercise", ""));
        Map<String, Object> reply = new TreeMap<>(Map.of("kind", "failure", "failure", failure,
            "threadsLeft", List.of(), "filesLeft", List.of()));
        return new io.dstreamlabs.kernel.codec.PlainCodec().encode(reply);
      }
      """;

  /** Finds the key in the memory of the process, by a decoy of the same class, and speaks by it. */
  private static final String THIEF =
      """
      static Class<?> worker(String name) throws Exception {
        return ClassLoader.getSystemClassLoader().loadClass("io.dstreamlabs.worker." + name);
      }

      static void say(long id, byte[] message) throws Exception {
        Class<?> keys = worker("FrameKey");
        Object decoy = keys.getMethod("of", byte[].class)
            .invoke(null, (Object) "a decoy of a key".getBytes());
        Object key = keys.getMethod("of", byte[].class).invoke(null, (Object) stolen(decoy));
        Class<?> frame = worker("Frame");
        Class<?> frames = worker("Frames");
        Object out = frames.getConstructors()[0].newInstance(
            InputStream.nullInputStream(), new FileOutputStream(FileDescriptor.out), key,
            worker("Frames$Side").getEnumConstants()[1], 1000);
        frames.getMethod("send", frame).invoke(
            out, frame.getConstructors()[0].newInstance(id, message));
      }

      /** An object is a mark, its class and a gap; then come the two numbers of a key. */
      static byte[] stolen(Object decoy) throws Exception {
        byte[] bytes = (byte[]) decoy.getClass().getMethod("bytes").invoke(decoy);
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long first = numbers.getLong(0);
        long second = numbers.getLong(8);
        int type = 0;
        for (ByteBuffer part : heap()) {
          for (int i = 16; i + 16 <= part.limit(); i += 8) {
            if (part.getLong(i) == first && part.getLong(i + 8) == second
                && part.getInt(i - 4) == 0) {
              type = part.getInt(i - 8);
            }
          }
        }
        if (type == 0) {
          throw new IllegalStateException("no decoy in memory");
        }
        for (ByteBuffer part : heap()) {
          for (int i = 16; i + 16 <= part.limit(); i += 8) {
            if (part.getInt(i - 8) == type && part.getInt(i - 4) == 0
                && part.getLong(i - 16) >>> 32 == 0 && part.getLong(i) != first
                && part.getLong(i) != 0) {
              return ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN)
                  .putLong(part.getLong(i)).putLong(part.getLong(i + 8)).array();
            }
          }
        }
        throw new IllegalStateException("no key in memory");
      }

      static List<ByteBuffer> heap() throws Exception {
        List<ByteBuffer> parts = new ArrayList<>();
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
          for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            String[] range = line.split(" ")[0].split("-");
            long from = Long.parseUnsignedLong(range[0], 16);
            long to = Long.parseUnsignedLong(range[1], 16);
            if (line.contains("rw-p") && from > 0 && from < 1L << 32) {
              byte[] part = new byte[(int) Math.min(to - from, 16 << 20)];
              memory.seek(from);
              memory.readFully(part);
              parts.add(ByteBuffer.wrap(part).order(ByteOrder.nativeOrder()));
            }
          }
        }
        return parts;
      }
      """;

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
  void refusal_sealed_with_the_stolen_key_is_a_violation() {
    failure("say(2, message()); Runtime.getRuntime().halt(0);", THIEF + REFUSAL)
        .is(Verdict.PROTOCOL_VIOLATION, VIOLATION + "it refused a request that is in order");
  }

  @Test
  void observation_sealed_with_the_stolen_key_says_no_more_than_one_that_is_returned() {
    String forged =
        """
        byte[] message() throws Exception {
          ClassLoader app = ClassLoader.getSystemClassLoader();
          String timeline = "io.dstreamlabs.replay.Timeline";
          Object entry = app.loadClass(timeline + "$Entry").getConstructors()[0]
              .newInstance(1000L, List.of("forged"));
          Object rows = app.loadClass(timeline).getConstructors()[0].newInstance(List.of(entry));
          Object plain = rows.getClass().getMethod("toPlain").invoke(rows);
          byte[] observation = new io.dstreamlabs.kernel.codec.PlainCodec().encode(plain);
          return new io.dstreamlabs.kernel.codec.PlainCodec().encode(new TreeMap<>(Map.of(
              "kind", "observation", "observation", observation,
              "threadsLeft", List.of(), "filesLeft", List.of())));
        }
        """;

    Observation answer =
        Trial.answer(students, "say(2, message()); Runtime.getRuntime().halt(0);", THIEF + forged);

    assertThat(answer)
        .isEqualTo(new Timeline(List.of(new Timeline.Entry(1000, List.of("forged")))));
  }

  @Test
  void two_replies_are_a_violation() {
    failure("say(2, message()); say(2, message());", THIEF + REFUSAL)
        .is(Verdict.PROTOCOL_VIOLATION);
  }

  @Test
  void reply_to_a_request_that_is_still_to_come_is_a_violation() {
    failure("say(3, message());", THIEF + REFUSAL)
        .is(Verdict.PROTOCOL_VIOLATION, VIOLATION + "it answered request 3 instead of 2");
  }

  @Test
  void failure_written_into_the_workers_own_objects_is_a_violation() {
    Trial trial =
        failure(
            """
            Class<?> type = Class.forName("sun.misc.Unsafe");
            var theUnsafe = type.getDeclaredField("theUnsafe");
            theUnsafe.setAccessible(true);
            Object unsafe = theUnsafe.get(null);
            Object at = type.getMethod("objectFieldOffset", java.lang.reflect.Field.class)
                .invoke(unsafe, Thread.class.getDeclaredField("target"));
            Object task = type.getMethod("getObject", Object.class, long.class)
                .invoke(unsafe, Thread.currentThread(), at);
            Class<?> what = task.getClass().getClassLoader()
                .loadClass("io.dstreamlabs.worker.Failure$What");
            Class<?> failures = task.getClass().getClassLoader()
                .loadClass("io.dstreamlabs.worker.Failure");
            var of = failures.getDeclaredMethod("of", what, String.class);
            of.setAccessible(true);
            var failure = task.getClass().getDeclaredField("failure");
            failure.setAccessible(true);
            failure.set(task, of.invoke(null, what.getEnumConstants()[5], "not mine"));
            throw new Unreadable();
            """,
            """
            static class Unreadable extends java.util.concurrent.ExecutionException {
              @Override public synchronized Throwable getCause() {
                throw new IllegalStateException("so that nothing else is told");
              }
            }
            """);
    assertThat(trial.failure().verdict())
        .isEqualTo(
            Runtime.version().feature() < 24 ? Verdict.PROTOCOL_VIOLATION : Verdict.EXCEPTION);
  }

  @Test
  void dump_of_the_heap_is_refused() {
    failure(
            """
            Class<?> factory = Class.forName("java.lang.management.ManagementFactory");
            Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
            Object bean = factory.getMethod("getPlatformMXBean", Class.class).invoke(null, type);
            type.getMethod("dumpHeap", String.class, boolean.class)
                .invoke(bean, "/tmp/heap.hprof", false);
            """,
            "")
        .is(Verdict.EXCEPTION)
        .by(UnsatisfiedLinkError.class);
  }

  @Test
  void live_frames_of_the_main_thread_cannot_be_walked() {
    failure(
            """
            Class<?> live = Class.forName("java.lang.LiveStackFrame");
            var walker = live.getMethod("getStackWalker");
            walker.setAccessible(true);
            walker.invoke(null);
            """,
            "")
        .is(Verdict.EXCEPTION);
  }

  private static Trial failure(String statements, String members) {
    return Trial.failure(students, statements, members);
  }
}
