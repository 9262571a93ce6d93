package io.dstreamlabs.datasets.rides;

import static io.dstreamlabs.kernel.Durations.minutes;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dstreamlabs.datasets.GeneratedDataset;
import io.dstreamlabs.replay.Column;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.replay.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manifest says is found in the rows, which are read here by splitting lines. */
class RidesTest {
  private static final long MINUTE = 60_000;
  private static final long START = 1_772_654_400_000L;
  private static final GeneratedDataset GENERATED = new Rides().generate();

  /** A row of the file. */
  private record Seen(long afterMs, String driver, long eastM, long northM, long speedKmh) {
    boolean isBetween(long fromMinute, long toMinute) {
      return afterMs >= fromMinute * MINUTE && afterMs < toMinute * MINUTE;
    }

    /** Which third of the drivers this one belongs to. */
    int third() {
      return Integer.parseInt(driver.substring(1)) % 3;
    }
  }

  private static List<Seen> rows(GeneratedDataset dataset) {
    List<Seen> rows = new ArrayList<>();
    for (String line : dataset.csv().split("\n")) {
      String[] cells = line.split(",", -1);
      assertThat(cells).as(line).hasSize(5);
      if (!cells[0].equals("timestamp_ms")) {
        rows.add(
            new Seen(
                Long.parseLong(cells[0]) - START,
                cells[1],
                Long.parseLong(cells[2]),
                Long.parseLong(cells[3]),
                Long.parseLong(cells[4])));
      }
    }
    return rows;
  }

  static Stream<GeneratedDataset> ofSeveralSeeds() {
    return Stream.of(GENERATED, Rides.generate(1), Rides.generate(2));
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void reports_are_in_the_hour_from_2000_and_in_order(GeneratedDataset dataset) {
    List<Seen> rows = rows(dataset);

    assertThat(rows).extracting(Seen::afterMs).isSorted();
    assertThat(rows.get(0).afterMs()).isBetween(0L, 2_000L);
    assertThat(rows.get(rows.size() - 1).afterMs()).isBetween(60 * MINUTE - 2_000, 60 * MINUTE - 1);
    assertThat(dataset.csvBytes().length).isLessThan(1_000_000);
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void each_of_240_cars_reports_every_50_to_70_seconds(GeneratedDataset dataset) {
    Map<String, List<Seen>> byDriver = rows(dataset).stream().collect(groupingBy(Seen::driver));

    assertThat(byDriver).hasSize(240);
    assertThat(byDriver.keySet()).allMatch(driver -> driver.matches("d\\d{3}"));
    for (List<Seen> reports : byDriver.values()) {
      assertThat(reports.get(0).afterMs()).isLessThan(70_000);
      for (int i = 1; i < reports.size(); i++) {
        assertThat(reports.get(i).afterMs() - reports.get(i - 1).afterMs())
            .isBetween(50_000L, 70_000L);
      }
    }
  }

  /**
   * A third of the cars is 80; each stands off by 300 m on its own, which makes 300 / sqrt(80) = 34 m for the mean of
   * them. What the reports add is far less. Four of these are 136 m.
   */
  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void the_middle_of_each_third_of_the_cars_is_where_the_manifest_says(GeneratedDataset dataset) {
    List<Seen> rows = rows(dataset);

    assertMiddle(rows, 0, 0, 60, 2_000, 7_000);
    assertMiddle(rows, 1, 0, 60, 3_000, 2_000);
    assertMiddle(rows, 2, 0, 20, 7_500, 7_000);
    // half of the way at 20:35, and as much before as after it in these ten minutes
    assertMiddle(rows, 2, 30, 40, 7_500, 4_500);
    assertMiddle(rows, 2, 50, 60, 7_500, 2_000);
  }

  private static void assertMiddle(
      List<Seen> rows, int third, long fromMinute, long toMinute, double eastM, double northM) {
    List<Seen> seen =
        rows.stream()
            .filter(row -> row.third() == third && row.isBetween(fromMinute, toMinute))
            .toList();
    assertThat(mean(seen, Seen::eastM)).isCloseTo(eastM, within(136.0));
    assertThat(mean(seen, Seen::northM)).isCloseTo(northM, within(136.0));
  }

  /** The deviation of 80 cars is known to 1 / sqrt(2 * 80), which is 8 of 100; four of these are a third. */
  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void cars_are_about_316_m_east_and_north_of_their_hot_spot(GeneratedDataset dataset) {
    List<Seen> station = rows(dataset).stream().filter(row -> row.third() == 0).toList();

    assertThat(deviation(station, Seen::eastM)).isBetween(211.0, 421.0);
    assertThat(deviation(station, Seen::northM)).isBetween(211.0, 421.0);
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void in_the_jam_cars_of_the_station_crawl_and_all_others_do_not(GeneratedDataset dataset) {
    List<Seen> rows = rows(dataset);
    List<Seen> jammed =
        rows.stream().filter(row -> row.third() == 0 && row.isBetween(30, 40)).toList();

    // 80 cars, one report a minute
    assertThat(jammed).hasSizeBetween(700, 900);
    assertThat(jammed).allMatch(row -> row.speedKmh() >= 0 && row.speedKmh() <= 8);
    assertThat(rows.stream().filter(row -> !jammed.contains(row)))
        .allMatch(row -> row.speedKmh() >= 15 && row.speedKmh() <= 50);
  }

  @Test
  void what_is_planted_is_described_with_its_times() {
    assertThat(GENERATED.description().planted())
        .extracting(planted -> (planted.fromMs() - START) / MINUTE)
        .containsExactly(0L, 20L, 30L);
    assertThat(GENERATED.description().planted())
        .extracting(planted -> (planted.toMs() - START) / MINUTE)
        .containsExactly(60L, 50L, 40L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void another_seed_makes_another_file_with_the_same_description(long seed) {
    GeneratedDataset other = Rides.generate(seed);

    assertThat(other.csv()).isNotEqualTo(GENERATED.csv());
    assertThat(other.description()).isEqualTo(GENERATED.description());
    assertThat(other.seed()).isEqualTo(seed);
  }

  @Test
  void replayed_in_batches_of_a_minute_no_report_is_lost_and_each_batch_has_about_one_per_car() {
    Dataset rides =
        Dataset.parse(
            "rides.csv",
            GENERATED.csv(),
            Column.text("driver"),
            Column.whole("east_m"),
            Column.whole("north_m"),
            Column.whole("speed_kmh"));

    Timeline drivers =
        (Timeline)
            Replay.of(sources -> sources.<String>stream("drivers"))
                .batchInterval(minutes(1))
                .input("drivers", rides, row -> row.text("driver"))
                .run();

    assertThat(drivers.entries()).hasSize(60);
    assertThat(drivers.entries()).allSatisfy(e -> assertThat(e.values()).hasSizeBetween(190, 290));
    assertThat(drivers.entries().stream().mapToLong(entry -> entry.values().size()).sum())
        .isEqualTo(rides.rows().size());
  }

  private static double mean(List<Seen> rows, ToLongFunction<Seen> value) {
    return rows.stream().mapToLong(value).average().orElseThrow();
  }

  private static double deviation(List<Seen> rows, ToLongFunction<Seen> value) {
    double mean = mean(rows, value);
    return Math.sqrt(
        rows.stream()
            .mapToDouble(row -> value.applyAsLong(row) - mean)
            .map(off -> off * off)
            .average()
            .orElseThrow());
  }
}
