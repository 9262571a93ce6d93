package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmugglingTest {
  private static final ScenarioRun PUBLIC =
      new ScenarioRun(
          "io.dstreamlabs.scenarios.any",
          Parameters.none(),
          1000,
          2,
          Map.of("in", Batches.of("cab:1 bus:1000 | cab:2").list()));
  private static final Smuggling GUARD = new Smuggling(PUBLIC, Timelines.of("total:3"));

  private static List<Object> drawn(Object... records) {
    Timeline timeline = new Timeline(List.of(new Timeline.Entry(1000, List.of(records))));
    return GUARD.without(timeline).entries().get(0).values();
  }

  @Test
  void what_the_public_input_or_its_answer_holds_is_drawn() {
    assertThat(drawn("cab", "bus", "total", 1000L)).containsExactly("cab", "bus", "total", 1000L);
  }

  @Test
  void any_other_text_and_great_numbers_are_hidden() {
    assertThat(drawn("secret", 99L, -99L, 100L, 123456789L, 1.5))
        .containsExactly("?", 99L, -99L, "?", "?", "?");
  }

  @Test
  void parts_of_pairs_lists_and_bags_are_hidden_one_by_one() {
    assertThat(drawn(Pair.of("cab", "secret"), List.of("secret", 1L), new Bag(List.of("x", "cab"))))
        .containsExactly(Pair.of("cab", "?"), List.of("?", 1L), new Bag(List.of("?", "cab")));
  }

  @Test
  void more_than_24_records_cannot_spell_anything() {
    Timeline flood =
        new Timeline(List.of(new Timeline.Entry(1000, Collections.nCopies(500, (Object) 1L))));
    assertThat(GUARD.without(flood).entries().get(0).values()).hasSize(25).endsWith("?");
  }
}
