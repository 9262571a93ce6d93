package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.rdd.StateTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an update may do with the table of a partition: here one that holds {@code x:1} and {@code y:2}. */
abstract class StateTableContract extends Chapter {

  StateTableContract(RddContract contract) {
    super(contract);
  }

  /** What is done with the table; what it returns is emitted. */
  private interface Work extends Serializable {
    Object on(StateTable<String, Long> table);
  }

  private StateRdd<String, Long, Object> after(Work work) {
    return context()
        .<String, Long, Object>stateOf(
            pairsIn(1, pair("x", 1L), pair("y", 2L)), new HashPartitioner(1))
        .next(
            context().<String, String>emptyPairRdd().partitionBy(new HashPartitioner(1)),
            (batch, table, out) -> out.add(work.on(table)));
  }

  private Object emitted(Work work) {
    return after(work).first();
  }

  private Map<String, Long> left(Work work) {
    return after(work).snapshot().collectAsMap();
  }

  @Test
  void get_tells_the_state_before_the_batch_until_it_is_changed() {
    assertThat(emitted(table -> table.get("x"))).isEqualTo(Maybe.of(1L));
    assertThat(emitted(table -> table.get("z"))).isEqualTo(Maybe.absent());
    assertThat(
            emitted(
                table -> {
                  table.put("x", 10L);
                  return table.get("x");
                }))
        .isEqualTo(Maybe.of(10L));
    assertThat(
            emitted(
                table -> {
                  table.get("z");
                  table.put("z", 3L);
                  return table.get("z");
                }))
        .isEqualTo(Maybe.of(3L));
  }

  @Test
  void what_is_put_replaces_and_what_is_removed_is_gone() {
    assertThat(
            left(
                table -> {
                  table.put("x", 10L);
                  table.put("x", 11L);
                  table.put("z", 3L);
                  table.remove("y");
                  return "done";
                }))
        .isEqualTo(Map.of("x", 11L, "z", 3L));
    assertThat(
            emitted(
                table -> {
                  table.get("y");
                  table.remove("y");
                  return table.get("y");
                }))
        .isEqualTo(Maybe.absent());
  }

  @Test
  void removing_what_is_not_there_does_nothing() {
    assertThat(
            left(
                table -> {
                  table.remove("z");
                  return "done";
                }))
        .isEqualTo(Map.of("x", 1L, "y", 2L));
  }

  @Test
  void a_key_may_go_and_come_back_in_one_batch_and_the_other_way_round() {
    assertThat(
            left(
                table -> {
                  table.remove("x");
                  table.put("x", 7L);
                  table.put("z", 3L);
                  table.remove("z");
                  return "done";
                }))
        .isEqualTo(Map.of("x", 7L, "y", 2L));
  }

  @Test
  void size_counts_the_keys_as_they_are_now() {
    assertThat(
            emitted(
                table -> {
                  int before = table.size();
                  table.put("z", 3L);
                  table.put("w", 4L);
                  table.put("x", 5L);
                  table.remove("y");
                  return before + " then " + table.size();
                }))
        .isEqualTo("2 then 3");
  }

  @Test
  void entries_are_all_keys_with_their_state_now() {
    assertThat(
            after(
                    table -> {
                      table.put("x", 10L);
                      table.put("z", 3L);
                      table.remove("y");
                      List<Pair<String, Long>> entries = new ArrayList<>();
                      table.entries().forEachRemaining(entries::add);
                      entries.sort((a, b) -> a.first().compareTo(b.first()));
                      return entries.toString();
                    })
                .first())
        .isEqualTo("[(x,10), (z,3)]");
  }

  @Test
  void the_state_of_a_key_may_be_put_while_the_entries_are_gone_through() {
    assertThat(
            left(
                table -> {
                  Iterator<Pair<String, Long>> entries = table.entries();
                  while (entries.hasNext()) {
                    Pair<String, Long> entry = entries.next();
                    table.put(entry.first(), entry.second() + 100);
                  }
                  return "done";
                }))
        .isEqualTo(Map.of("x", 101L, "y", 102L));
  }
}
