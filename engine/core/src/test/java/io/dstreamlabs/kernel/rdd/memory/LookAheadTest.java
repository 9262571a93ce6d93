package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAheadTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 1000})
  void pairs_come_as_they_are_whether_their_keys_are_there_or_not(int size) {
    List<Pair<Integer, String>> pairs =
        IntStream.range(0, size).mapToObj(i -> Pair.of(i, "value " + i)).toList();
    CellTable<Integer, String> table = new CellTable<>(0);
    for (int key = 0; key < size; key += 3) {
      table.add(key, key, "cell");
    }
    for (int key = 0; key < size; key += 6) {
      table.remove(table.find(key, key));
    }

    LookAhead<Integer, String> ahead = new LookAhead<>(pairs.iterator(), table);

    List<Pair<Integer, String>> seen = new ArrayList<>();
    ahead.forEachRemaining(seen::add);
    assertThat(seen).isEqualTo(pairs);
    assertThat(ahead.hasNext()).isFalse();
    assertThatThrownBy(ahead::next).isExactlyInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100_000})
  void a_key_may_come_while_the_pairs_are_read(int size) {
    CellTable<Integer, Integer> table = new CellTable<>(0);
    LookAhead<Integer, Integer> ahead =
        new LookAhead<>(IntStream.range(0, size).mapToObj(i -> Pair.of(i, i)).iterator(), table);
    ahead.forEachRemaining(pair -> table.add(pair.first(), pair.first(), pair.second()));
    assertThat(table.size()).isEqualTo(size);
  }
}
