package io.dstreamlabs.reference.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.testkit.crash.CrashingDisk;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A program dies, the bytes of what it leaves are changed in turn, and it is started again: it gets to the right
 * result, or says which file is damaged. The build changes every 17th byte of its checkpoint and every 5th of its log,
 * so that each bit of a byte has its turn, and all with {@code -Dcorrupt.all=true}; the tests of the files themselves
 * always change all.
 */
@Execution(ExecutionMode.CONCURRENT)
class CorruptFilesTest {
  private static final int STRIDE = Boolean.getBoolean("corrupt.all") ? 1 : 17;
  private static final int STRIDE_OF_LOG = Boolean.getBoolean("corrupt.all") ? 1 : 5;
  private static final int BATCHES_BEFORE = 5;
  private static final long NEWEST_CHECKPOINT_MS = 4_000;

  private final Lives before = new Lives(CrashingDisk.empty());

  @BeforeEach
  void live() {
    before.runAndDie(BATCHES_BEFORE);
  }

  @Test
  void changed_byte_of_a_checkpoint_changes_no_result() {
    Path file = newestCheckpoint();
    byte[] bytes = before.disk().read(file);
    for (int i = 0; i < bytes.length; i += STRIDE) {
      assertThat(trouble(file, flipped(bytes, i), i)).as("%s, byte %d", file, i).isEmpty();
    }
  }

  @Test
  void cut_checkpoint_changes_no_result() {
    Path file = newestCheckpoint();
    byte[] bytes = before.disk().read(file);
    for (int length = 0; length < bytes.length; length += STRIDE) {
      assertThat(trouble(file, Arrays.copyOf(bytes, length), length))
          .as("%s, cut at %d", file, length)
          .isEmpty();
    }
  }

  @Test
  void changed_byte_of_the_log_is_no_matter_or_an_error() {
    int refused = 0;
    int all = 0;
    for (Path file : files("log")) {
      byte[] bytes = before.disk().read(file);
      for (int i = 0; i < bytes.length; i += STRIDE_OF_LOG) {
        String trouble = trouble(file, flipped(bytes, i), i);
        refused += trouble.isEmpty() ? 0 : 1;
        all++;
        assertThat(trouble).as("byte %d", i).matches(said -> said.isEmpty() || names(file, said));
      }
    }
    assertThat(refused).as("refused, of %d", all).isGreaterThan(all / 2);
  }

  /** What is physically gone cannot be had back: what is left must fit together, or be refused. */
  @Test
  void cut_log_is_as_if_the_rest_had_never_come_or_an_error() {
    for (Path file : files("log")) {
      byte[] bytes = before.disk().read(file);
      for (int length = 0; length < bytes.length; length += STRIDE_OF_LOG) {
        Lives after =
            before
                .copyOn(before.disk().with(file, Arrays.copyOf(bytes, length)))
                .forgetAfter(NEWEST_CHECKPOINT_MS);
        String trouble = run(after, length);
        assertThat(trouble).matches(said -> said.isEmpty() || names(file, said));
        if (trouble.isEmpty()) {
          Windows.assertThatTheyAreThoseOfTheBatches(after.outputs(), 1_000);
        }
      }
    }
  }

  private static boolean names(Path file, String message) {
    return message.contains(file.toString()) || message.contains(file.getParent().toString());
  }

  private Path newestCheckpoint() {
    List<Path> all = files("checkpoints");
    Path newest = all.get(all.size() - 1);
    assertThat(newest).hasFileName("checkpoint-" + NEWEST_CHECKPOINT_MS);
    return newest;
  }

  private List<Path> files(String directory) {
    Path path = Path.of("/program", directory);
    List<Path> files = before.disk().list(path).stream().map(path::resolve).toList();
    assertThat(files).isNotEmpty();
    return files;
  }

  private static byte[] flipped(byte[] bytes, int index) {
    byte[] flipped = bytes.clone();
    flipped[index] ^= (byte) (1 << index % 8);
    return flipped;
  }

  /** What the program says that finds these bytes; nothing, if it gets to the right result. */
  private String trouble(Path file, byte[] bytes, int where) {
    Lives after = before.copyOn(before.disk().with(file, bytes));
    String trouble = run(after, where);
    if (trouble.isEmpty()) {
      for (String output : List.of("mapped", "updated")) {
        assertThat(after.outputs().get(output).lastEntry().getValue())
            .as("%s, %s, at %d", output, file, where)
            .isEqualTo(Words.tallies(Lives.NUMBERS).toString());
      }
      Windows.assertThatTheyAreThoseOfTheBatches(after.outputs(), 1_000);
    }
    return trouble;
  }

  private static String run(Lives after, int where) {
    try {
      assertThat(after.run()).as("lives, at %d", where).isOne();
      return "";
    } catch (IllegalStateException | UncheckedIOException e) {
      return e.getMessage();
    }
  }
}
