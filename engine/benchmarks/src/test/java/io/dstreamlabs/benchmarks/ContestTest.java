package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final Sizes TWO_WARM_UPS_THREE_COUNTED = new Sizes(2, 10, 5, 1, 2, 0, 3, 0);

  private final List<String> turns = new ArrayList<>();

  @Test
  void all_are_warmed_up_and_then_take_turns() throws InterruptedException {
    Contest contest =
        new Contest(List.of(always("a", 7), always("b", 7)), TWO_WARM_UPS_THREE_COUNTED);
    contest.run(Job.WORDCOUNT, Sharing.SHARED);
    assertThat(turns).containsExactly("a", "a", "b", "b", "a", "b", "a", "b", "a", "b");
  }

  @Test
  void the_outcome_has_the_figures_of_each() throws InterruptedException {
    Contest contest = new Contest(List.of(always("a", 7)), TWO_WARM_UPS_THREE_COUNTED);
    Outcome outcome = contest.run(Job.WORDCOUNT, Sharing.FRESH);
    assertThat(outcome.job()).isEqualTo("wordcount");
    assertThat(outcome.sharing()).isEqualTo("fresh");
    // 2 batches of 10 words in 1 ms each time
    assertThat(outcome.figures()).containsOnlyKeys("a");
    assertThat(outcome.figures().get("a")).isEqualTo(new Figures(0.02, 0.02, 0.02));
  }

  @Test
  void a_contender_that_computes_something_else_makes_the_run_void() {
    Contest contest =
        new Contest(List.of(always("a", 7), always("b", 8)), TWO_WARM_UPS_THREE_COUNTED);
    assertThatThrownBy(() -> contest.run(Job.MAP_STATE, Sharing.SHARED))
        .isExactlyInstanceOf(VoidRunException.class)
        .hasMessage("the run is void: the checksums of map-state differ: {a=7, b=8}");
  }

  private Contender always(String title, long checksum) {
    return new Contender() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public Pass run(Job job, Words words) {
        turns.add(title);
        return new Pass(1_000_000, checksum);
      }

      @Override
      public void close() {}
    };
  }
}
