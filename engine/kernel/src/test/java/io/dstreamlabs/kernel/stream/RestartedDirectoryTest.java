package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.file.Inbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a directory, over a crash. */
class RestartedDirectoryTest {
  @TempDir private Path directory;
  private final Restarts restarts = new Restarts();
  private final List<String> out = new ArrayList<>();
  private final Consumer<StreamingContext> program =
      context ->
          context
              .textFileStream(directory.toString())
              .foreachRDD((rdd, time) -> out.add(Rig.line(time, rdd)));

  @Test
  void file_that_came_while_the_program_was_down_is_read() {
    restarts.run(
        program,
        rig -> {
          moveIn("a.txt");
          rig.advance(1);
        });
    moveIn("b.txt");
    restarts.run(1, program);

    assertThat(out).containsExactly("1000 ms [a.txt]", "2000 ms [b.txt]");
  }

  @Test
  void file_of_a_batch_after_the_checkpoint_is_read_again() {
    restarts.checkpointEvery(seconds(2));
    restarts.run(
        program,
        rig -> {
          rig.advance(2);
          moveIn("a.txt");
          rig.advance(1);
        });
    out.clear();

    restarts.run(1, program);

    assertThat(out).containsExactly("3000 ms [a.txt]", "4000 ms []");
  }

  @Test
  void file_from_before_the_first_start_is_not_read() {
    moveIn("old.txt");
    restarts.run(1, program);
    restarts.run(1, program);

    assertThat(out).containsExactly("1000 ms []", "2000 ms []");
  }

  private void moveIn(String name) {
    new Inbox(directory).put(name, name + "\n", 1);
  }
}
