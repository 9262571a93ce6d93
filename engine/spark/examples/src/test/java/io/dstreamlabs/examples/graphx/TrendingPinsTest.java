package io.dstreamlabs.examples.graphx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dstreamlabs.examples.LocalSpark;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.replay.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrendingPinsTest {
  private static final long MINUTE = 60_000;
  private static final long START = 1_772_737_200_000L; // 19:00
  private static final long TRENDING = 397;
  private static final long SPAM = 398;
  private static final Dataset SAVES = TrendingPins.read(LocalSpark.dataset("pins"));
  private static final List<Trends> FOUND = new ArrayList<>();

  @BeforeAll
  static void run() {
    TrendingPins.run(LocalSpark.open(), SAVES, FOUND::add);
  }

  @Test
  void there_is_a_ranking_every_ten_minutes() {
    assertThat(FOUND)
        .extracting(trends -> (trends.time().milliseconds() - START) / MINUTE)
        .containsExactly(10L, 20L, 30L, 40L, 50L, 60L);
  }

  /** The formula of PageRanks, iterated over plain maps; sums differ only in their order. */
  @Test
  void ranks_are_those_of_a_plain_computation() {
    for (Trends trends : FOUND) {
      Map<Long, Double> expected = ranks(savesUntil(trends.time()));

      assertThat(trends.ranks()).hasSameSizeAs(expected);
      expected.forEach(
          (pin, rank) ->
              assertThat(trends.ranks().get(pin))
                  .as("rank of %d at %s", pin, trends.time())
                  .isCloseTo(rank, within(1e-9 * rank)));
      assertThat(trends.byRank().subList(0, 3))
          .as("by rank at %s", trends.time())
          .isEqualTo(new Trends(trends.time(), expected, Map.of()).byRank().subList(0, 3));
    }
  }

  private static List<Row> savesUntil(Time time) {
    return SAVES.rows().stream()
        .filter(row -> row.timestampMs() < time.milliseconds())
        .filter(row -> row.timestampMs() >= time.milliseconds() - 20 * MINUTE)
        .toList();
  }

  private static Map<Long, Double> ranks(List<Row> saves) {
    Map<Long, Double> ranks = new TreeMap<>();
    Map<Long, Integer> links = new TreeMap<>();
    for (Row save : saves) {
      ranks.put(number(save, "seen_at"), 1.0);
      ranks.put(number(save, "pin"), 1.0);
      links.merge(number(save, "seen_at"), 1, Integer::sum);
    }
    for (int iteration = 0; iteration < 10; iteration++) {
      Map<Long, Double> given = new TreeMap<>();
      for (Row save : saves) {
        long from = number(save, "seen_at");
        given.merge(number(save, "pin"), ranks.get(from) / links.get(from), Double::sum);
      }
      ranks.replaceAll((pin, rank) -> 0.15 + 0.85 * given.getOrDefault(pin, 0.0));
    }
    double average = ranks.values().stream().mapToDouble(Double::doubleValue).average().orElse(1);
    ranks.replaceAll((pin, rank) -> rank / average);
    return ranks;
  }

  private static long number(Row save, String column) {
    return TrendingPins.number(save.text(column));
  }

  /** Nobody saves it before 19:20; from 19:40 on it is three in ten of the saves, and so before every other pin. */
  @Test
  void the_trending_pin_rises_from_window_to_window_until_it_leads() {
    List<Double> ranks =
        FOUND.stream().map(trends -> trends.ranks().getOrDefault(TRENDING, 0.0)).toList();

    assertThat(ranks.subList(0, 2)).containsOnly(0.0);
    assertThat(ranks.subList(1, 6)).isSorted().doesNotHaveDuplicates();
    assertThat(FOUND.get(4).byRank().get(0)).isEqualTo(TRENDING);
    assertThat(FOUND.get(5).byRank().get(0)).isEqualTo(TRENDING);
  }

  /**
   * From 19:30 to 19:45 a bot saves 1,800 times; all other saves of 20 minutes are 4,000. All its links come from a pin
   * that nobody saves, whose rank is the least there is, and so is what it can give.
   */
  @Test
  void the_bot_leads_the_count_of_saves_and_is_below_the_average_rank() {
    for (Trends trends : FOUND.subList(3, 5)) {
      assertThat(trends.bySaves().get(0)).isEqualTo(SPAM);
      assertThat(trends.ranks().get(SPAM)).isLessThan(1.0);
    }
    assertThat(FOUND.get(4).saves()).containsEntry(SPAM, 1_800L);
  }

  @Test
  void lines_of_the_table_stand_below_the_header() {
    Trends trends =
        new Trends(
            new Time(START + 10 * MINUTE),
            Map.of(1L, 24.5, 2L, 15.454, 3L, 0.5, 399L, 0.15),
            Map.of(1L, 152L, 3L, 100L, 2L, 152L));

    assertThat(Trends.HEADER + "\n" + trends)
        .isEqualTo(
            """
            until  place   by PageRank      by number of saves
            19:10      1   p001     24.50   p001    152
            19:10      2   p002     15.45   p002    152
            19:10      3   p003      0.50   p003    100""");
  }
}
