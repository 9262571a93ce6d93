package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.StateTable;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The versions of the state of one partition. */
class TableVersionTest {
  private static final long SEED = 20_261_128;
  private static final int VERSIONS = 2_000;
  private static final int KEYS = 12;

  /** What a batch does with the table. */
  private interface Work {
    void on(StateTable<String, Integer> table) throws Exception;
  }

  private static TableVersion<String, Integer> holding(Map<String, Integer> state) {
    List<Pair<String, Integer>> pairs = new ArrayList<>();
    state.forEach((key, value) -> pairs.add(new Pair<>(key, value)));
    return TableVersion.of(pairs.iterator());
  }

  private static TableVersion<String, Integer> after(
      TableVersion<String, Integer> version, Work work) throws Exception {
    TableUpdate<String, String, Integer, String> update = (batch, table, out) -> work.on(table);
    return version.next(Collections.emptyIterator(), update, new ArrayList<>());
  }

  private static Map<String, Integer> read(TableVersion<String, Integer> version) {
    Map<String, Integer> map = new HashMap<>();
    version.entries().forEach(pair -> map.put(pair.first(), pair.second()));
    assertThat(version.entries()).as("each key once").hasSize(map.size());
    assertThat(version.size()).isEqualTo(map.size());
    return map;
  }

  /** A version, and the state that it must have. */
  private record Known(TableVersion<String, Integer> version, Map<String, Integer> state) {}

  @Test
  void every_version_of_a_random_history_reads_as_the_map_that_was_copied_then() throws Exception {
    Random random = new Random(SEED);
    List<Known> held = new ArrayList<>(List.of(new Known(holding(Map.of()), Map.of())));
    for (int i = 0; i < VERSIONS; i++) {
      // mostly on from the newest, as batches do; sometimes from any, which begins a branch
      int from = random.nextInt(10) == 0 ? random.nextInt(held.size()) : held.size() - 1;
      Map<String, Integer> model = new HashMap<>(held.get(from).state());
      boolean fails = random.nextInt(8) == 0;
      Maybe<TableVersion<String, Integer>> next =
          attempt(held.get(from).version(), table -> change(table, model, random, fails));
      assertThat(next.isPresent()).isNotEqualTo(fails);
      if (next.isPresent()) {
        held.add(new Known(next.get(), model));
      }
      Known any = held.get(random.nextInt(held.size()));
      assertThat(read(any.version())).as("seed %d, step %d", SEED, i).isEqualTo(any.state());
      assertThat(read(held.get(from).version())).isEqualTo(held.get(from).state());
    }
  }

  private static Maybe<TableVersion<String, Integer>> attempt(
      TableVersion<String, Integer> version, Work work) throws Exception {
    try {
      return Maybe.of(after(version, work));
    } catch (IOException e) {
      return Maybe.absent();
    }
  }

  /** Changes a table and a map alike, and looks at every key on the way. */
  private static void change(
      StateTable<String, Integer> table, Map<String, Integer> model, Random random, boolean fails)
      throws IOException {
    for (int left = random.nextInt(10); left > 0; left--) {
      String key = "k" + random.nextInt(KEYS);
      switch (random.nextInt(4)) {
        case 0 -> {
          table.remove(key);
          model.remove(key);
        }
        case 1 -> {
          Iterator<Pair<String, Integer>> entries = table.entries();
          if (entries.hasNext()) {
            Pair<String, Integer> entry = entries.next();
            table.put(entry.first(), entry.second() + 1);
            model.merge(entry.first(), 1, Integer::sum);
          }
        }
        default -> {
          assertThat(table.get(key)).isEqualTo(Maybe.ofNullable(model.get(key)));
          int state = random.nextInt(1_000);
          table.put(key, state);
          model.put(key, state);
        }
      }
      assertThat(table.size()).isEqualTo(model.size());
      assertThat(table.get(key)).isEqualTo(Maybe.ofNullable(model.get(key)));
    }
    if (fails) {
      throw new IOException("on purpose");
    }
  }

  @Test
  void an_old_version_can_be_read_while_a_newer_one_is_being_made() throws Exception {
    TableVersion<String, Integer> old = holding(Map.of("x", 1, "y", 2));
    List<Map<String, Integer>> seen = new ArrayList<>();

    after(
        old,
        table -> {
          table.put("x", 10);
          table.remove("y");
          seen.add(read(old));
        });

    assertThat(seen).containsExactly(Map.of("x", 1, "y", 2));
  }

  @Test
  void the_same_failure_may_happen_again_and_again() throws Exception {
    TableVersion<String, Integer> version = holding(Map.of("x", 1, "y", 2));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  after(
                      version,
                      table -> {
                        table.put("x", 10);
                        table.remove("y");
                        table.put("y", 20);
                        table.put("z", 30);
                        throw new StackOverflowError("on purpose");
                      }))
          .isExactlyInstanceOf(StackOverflowError.class);
      assertThat(read(version)).isEqualTo(Map.of("x", 1, "y", 2));
    }
    assertThat(read(after(version, table -> table.remove("x")))).isEqualTo(Map.of("y", 2));
  }

  @Test
  void a_table_that_was_kept_after_its_batch_is_closed() throws Exception {
    List<StateTable<String, Integer>> kept = new ArrayList<>();
    List<Iterator<Pair<String, Integer>>> entries = new ArrayList<>();
    TableVersion<String, Integer> version =
        after(
            holding(Map.of("x", 1)),
            table -> {
              kept.add(table);
              entries.add(table.entries());
            });
    StateTable<String, Integer> table = kept.get(0);

    for (Work work :
        List.<Work>of(
            t -> t.put("x", 2),
            t -> t.put("z", 2),
            t -> t.remove("x"),
            t -> t.get("x"),
            t -> t.entries())) {
      assertThatThrownBy(() -> work.on(table))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              "the table is open to a batch during its update only: do not keep it, or its entries");
    }
    assertThatThrownBy(() -> entries.get(0).next())
        .isExactlyInstanceOf(IllegalStateException.class);
    assertThat(read(version)).isEqualTo(Map.of("x", 1));
  }

  @Test
  void entries_take_nothing_out() {
    TableVersion<String, Integer> version = holding(Map.of("x", 1));

    assertThatThrownBy(
            () ->
                after(
                    version,
                    table -> {
                      Iterator<Pair<String, Integer>> entries = table.entries();
                      entries.next();
                      entries.remove();
                    }))
        .isExactlyInstanceOf(UnsupportedOperationException.class);
    assertThat(read(version)).isEqualTo(Map.of("x", 1));
  }
}
