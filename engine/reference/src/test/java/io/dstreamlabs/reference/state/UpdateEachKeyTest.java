package io.dstreamlabs.reference.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.StateTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a batch writes to a table, over one that keeps a book of it. */
class UpdateEachKeyTest {
  private final Book table = new Book();

  /** A table that tells what was written. */
  private static final class Book implements StateTable<String, String> {
    private final Map<String, String> states = new TreeMap<>();
    private final List<String> written = new ArrayList<>();

    @Override
    public Maybe<String> get(String key) {
      return Maybe.ofNullable(states.get(key));
    }

    @Override
    public void put(String key, String state) {
      states.put(key, state);
      written.add("put " + key + ":" + state);
    }

    @Override
    public void remove(String key) {
      states.remove(key);
      written.add("remove " + key);
    }

    @Override
    public int size() {
      return states.size();
    }

    @Override
    public Iterator<Pair<String, String>> entries() {
      Iterator<Map.Entry<String, String>> entries = states.entrySet().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return entries.hasNext();
        }

        @Override
        public Pair<String, String> next() {
          Map.Entry<String, String> entry = entries.next();
          return new Pair<>(entry.getKey(), entry.getValue());
        }
      };
    }
  }

  /** Adds the values; no value is no change; {@code !} ends a key. */
  private void update(List<Pair<String, String>> batch) throws Exception {
    new UpdateEachKey<String, String, String>(
            new Time(1_000),
            (time, key, values, state) ->
                values.contains("!")
                    ? Maybe.absent()
                    : values.isEmpty()
                        ? state
                        : Maybe.of(state.orElse("") + String.join("", values)))
        .call(batch.iterator(), table, new ArrayList<>());
  }

  @Test
  void each_key_of_the_batch_is_written_once() throws Exception {
    table.states.put("x", "old");

    update(List.of(new Pair<>("y", "a"), new Pair<>("x", "b"), new Pair<>("y", "c")));

    assertThat(table.written).containsExactly("put x:oldb", "put y:ac");
  }

  @Test
  void a_state_that_stays_the_same_is_not_written() throws Exception {
    table.states.put("x", "old");
    table.states.put("y", "old");

    update(List.of(new Pair<>("y", "new")));

    assertThat(table.written).containsExactly("put y:oldnew");
  }

  @Test
  void a_key_that_ends_is_removed_when_the_entries_have_been_gone_through() throws Exception {
    table.states.put("x", "old");
    table.states.put("z", "old");

    update(List.of(new Pair<>("x", "!"), new Pair<>("z", "z")));

    assertThat(table.written).containsExactly("put z:oldz", "remove x");
  }

  @Test
  void a_new_key_whose_first_state_is_absent_is_not_written() throws Exception {
    update(List.of(new Pair<>("x", "!"), new Pair<>("x", "a")));

    assertThat(table.written).isEmpty();
  }
}
