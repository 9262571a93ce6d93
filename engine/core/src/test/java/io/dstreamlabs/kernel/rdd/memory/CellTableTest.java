package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTableTest {

  @Test
  void an_empty_table_finds_nothing() {
    CellTable<String, String> table = new CellTable<>(0);
    assertThat(table.size()).isZero();
    assertThat(table.find("a", "a".hashCode())).isNegative();
  }

  @Test
  void places_are_in_the_order_in_which_keys_came() {
    CellTable<String, String> table = new CellTable<>(0);
    for (String key : List.of("c", "a", "b")) {
      table.add(key, key.hashCode(), "cell of " + key);
    }
    assertThat(keys(table)).containsExactly("c", "a", "b");
    int place = table.find(new String("a"), "a".hashCode());
    assertThat(place).isEqualTo(1);
    assertThat(table.cell(place)).isEqualTo("cell of a");
    assertThat(table.hash(place)).isEqualTo("a".hashCode());
  }

  @Test
  void a_cell_can_be_replaced() {
    CellTable<String, String> table = new CellTable<>(1);
    table.add("a", 1, "old");
    table.set(0, "new");
    assertThat(table.cell(table.find("a", 1))).isEqualTo("new");
  }

  @Test
  void key_that_was_taken_out_is_not_found_and_leaves_its_place_empty() {
    CellTable<String, String> table = new CellTable<>(0);
    for (String key : List.of("a", "b", "c")) {
      table.add(key, 7, "cell of " + key);
    }

    table.remove(table.find("b", 7));

    assertThat(table.find("b", 7)).isNegative();
    assertThat(table.cell(table.find("c", 7))).isEqualTo("cell of c");
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.places()).isEqualTo(3);
    assertThat(table.isEmpty(1)).isTrue();
  }

  @Test
  void table_whose_keys_come_and_go_does_not_grow() {
    CellTable<Integer, Integer> table = new CellTable<>(0);
    for (int i = 0; i < 100_000; i++) {
      table.add(i, i, i);
      if (i >= 10) {
        table.remove(table.find(i - 10, i - 10));
      }
    }

    assertThat(table.size()).isEqualTo(10);
    assertThat(table.places()).isLessThanOrEqualTo(64);
  }

  /** Compared with a map of the JDK that keeps the order in which keys came. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keys_that_come_and_go_are_those_of_a_map(long seed) {
    Random random = new Random(seed);
    Map<Integer, Integer> map = new LinkedHashMap<>();
    CellTable<Integer, Integer> table = new CellTable<>(0);
    for (int i = 0; i < 5_000; i++) {
      int key = random.nextInt(300);
      int place = table.find(key, key % 50);
      assertThat(place >= 0).as("seed %d, step %d", seed, i).isEqualTo(map.containsKey(key));
      if (place < 0) {
        table.add(key, key % 50, i);
        map.put(key, i);
      } else if (random.nextBoolean()) {
        table.remove(place);
        map.remove(key);
      }
    }

    Map<Integer, Integer> found = new LinkedHashMap<>();
    for (int place = 0; place < table.places(); place++) {
      if (!table.isEmpty(place)) {
        found.put(table.key(place), table.cell(place));
      }
    }
    assertThat(found).as("seed %d", seed).containsExactlyEntriesOf(map);
    assertThat(table.size()).isEqualTo(map.size());
  }

  @Test
  void keys_of_one_hash_code_are_told_apart() {
    CellTable<String, Integer> table = new CellTable<>(0);
    for (int i = 0; i < 100; i++) {
      assertThat(table.find("k" + i, 7)).isNegative();
      table.add("k" + i, 7, i);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(table.cell(table.find("k" + i, 7))).isEqualTo(i);
    }
  }

  @Test
  void a_hash_code_may_be_any_number() {
    CellTable<Integer, String> table = new CellTable<>(0);
    for (int hash : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      table.add(hash, hash, "cell");
      assertThat(table.hash(table.find(hash, hash))).isEqualTo(hash);
    }
    assertThat(table.size()).isEqualTo(4);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void it_counts_as_a_linked_hash_map_does(long seed) {
    Random random = new Random(seed);
    Map<Integer, Integer> expected = new LinkedHashMap<>();
    CellTable<Integer, Integer> table = new CellTable<>(random.nextInt(100));
    for (int i = 0; i < 10_000; i++) {
      Integer key = random.nextInt(2_000) << random.nextInt(20);
      expected.merge(key, 1, Integer::sum);
      int place = table.find(key, key.hashCode());
      if (place < 0) {
        table.add(key, key.hashCode(), 1);
      } else {
        table.set(place, table.cell(place) + 1);
      }
    }
    assertThat(keys(table)).containsExactlyElementsOf(expected.keySet());
    for (int place = 0; place < table.size(); place++) {
      assertThat(table.cell(place)).isEqualTo(expected.get(table.key(place)));
    }
  }

  private static <K> List<K> keys(CellTable<K, ?> table) {
    List<K> keys = new ArrayList<>();
    for (int place = 0; place < table.size(); place++) {
      keys.add(table.key(place));
    }
    return keys;
  }
}
