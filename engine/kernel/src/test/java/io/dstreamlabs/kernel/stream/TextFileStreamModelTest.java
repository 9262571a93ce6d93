package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.file.Inbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files come and go between batches in any order, and a naive list of events tells what each batch has. */
class TextFileStreamModelTest {
  private static final int STEPS = 60;

  @TempDir Path directory;

  static List<Integer> seeds() {
    List<Integer> seeds = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  /** A file under its final name: its line, and what it is sorted by. */
  private record Named(String name, long modifiedMs, String line) {}

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void each_file_is_in_the_batch_in_which_it_got_its_name(int seed) throws IOException {
    Random random = new Random(seed);
    Inbox inbox = new Inbox(Files.createDirectory(directory.resolve("in")));
    Rig rig = Rig.withoutPlugs();
    List<String> out = Rig.collect(rig.context().textFileStream(inbox.directory().toString()));
    Map<String, Named> present = new TreeMap<>();
    Map<String, Named> atLastBatch = new TreeMap<>();
    Map<String, Named> halfWritten = new TreeMap<>();
    List<String> expected = new ArrayList<>();
    List<String> events = new ArrayList<>();
    int batches = 0;
    boolean started = false;

    for (int step = 0; step < STEPS; step++) {
      String name = "f" + random.nextInt(12);
      int event = random.nextInt(10);
      if (event < 3 && !present.containsKey(name) && !atLastBatch.containsKey(name)) {
        Named file = new Named(name, random.nextInt(3) * 1000L, "line " + step);
        inbox.put(name, file.line(), file.modifiedMs());
        present.put(name, file);
        events.add("put " + file);
      } else if (event < 5 && !present.containsKey(name)) {
        Named file = new Named(name, random.nextInt(3) * 1000L, "line " + step);
        inbox.write(name + ".tmp", file.line(), file.modifiedMs());
        halfWritten.put(name, file);
        events.add("write " + file);
      } else if (event < 7 && halfWritten.containsKey(name) && !atLastBatch.containsKey(name)) {
        inbox.move(name + ".tmp", name);
        present.put(name, halfWritten.remove(name));
        events.add("name " + name);
      } else if (event < 8 && present.containsKey(name)) {
        inbox.remove(name);
        present.remove(name);
        events.add("remove " + name);
      } else if (event >= 8 && !started) {
        rig.context().start();
        started = true;
        atLastBatch = new TreeMap<>(present);
        events.add("start");
      } else if (event >= 8) {
        rig.advance(1);
        batches++;
        expected.add(batches * 1000 + " ms " + lines(present, atLastBatch));
        atLastBatch = new TreeMap<>(present);
        events.add("batch");
      }
    }

    assertThat(batches).isGreaterThan(2);
    assertThat(out).as("seed %d: %s", seed, events).isEqualTo(expected);
  }

  private static List<String> lines(Map<String, Named> present, Map<String, Named> before) {
    return present.values().stream()
        .filter(file -> !before.containsKey(file.name()))
        .sorted(Comparator.comparing(Named::modifiedMs).thenComparing(Named::name))
        .map(Named::line)
        .toList();
  }
}
