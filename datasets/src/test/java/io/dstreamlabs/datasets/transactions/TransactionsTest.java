package io.dstreamlabs.datasets.transactions;

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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both manifests say is found in the rows, which are read here by splitting lines. */
class TransactionsTest {
  private static final long MINUTE = 60_000;
  private static final long START = 1_772_798_400_000L;
  private static final long START_OF_PAST = 1_769_904_000_000L;
  private static final long DAY = 24 * 60 * MINUTE;
  private static final GeneratedDataset GENERATED = new Transactions().generate();
  private static final GeneratedDataset PAST = new PastTransactions().generate();
  private static final Map<String, Long> USUAL_CENTS =
      Map.of(
          "groceries", 4_000L,
          "restaurant", 3_000L,
          "fuel", 6_000L,
          "travel", 15_000L,
          "electronics", 20_000L,
          "giftcards", 5_000L,
          "jewellery", 30_000L);

  /** A row of the file. */
  private record Paid(long atMs, String card, String category, long cents, long km, int fraud) {
    boolean isFraud() {
      return fraud == 1;
    }

    boolean isOfGang() {
      return card.startsWith("c9");
    }
  }

  private static List<Paid> rows(GeneratedDataset dataset) {
    List<Paid> rows = new ArrayList<>();
    for (String line : dataset.csv().split("\n")) {
      String[] cells = line.split(",", -1);
      assertThat(cells).as(line).hasSize(6);
      if (!cells[0].equals("timestamp_ms")) {
        rows.add(
            new Paid(
                Long.parseLong(cells[0]),
                cells[1],
                cells[2],
                Long.parseLong(cells[3]),
                Long.parseLong(cells[4]),
                Integer.parseInt(cells[5])));
      }
    }
    return rows;
  }

  static Stream<GeneratedDataset> ofSeveralSeeds() {
    return Stream.of(GENERATED, Transactions.generate(1), Transactions.generate(2));
  }

  static Stream<GeneratedDataset> pastOfSeveralSeeds() {
    return Stream.of(PAST, PastTransactions.generate(1), PastTransactions.generate(2));
  }

  static Stream<GeneratedDataset> both() {
    return Stream.concat(ofSeveralSeeds(), pastOfSeveralSeeds());
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void payments_are_in_the_hour_from_1200(GeneratedDataset dataset) {
    List<Paid> rows = rows(dataset);

    assertThat(rows.get(0).atMs() - START).isBetween(0L, 2_000L);
    assertThat(rows.get(rows.size() - 1).atMs() - START)
        .isBetween(60 * MINUTE - 2_000, 60 * MINUTE - 1);
  }

  @ParameterizedTest
  @MethodSource("pastOfSeveralSeeds")
  void past_payments_are_of_all_february(GeneratedDataset dataset) {
    List<Paid> rows = rows(dataset);

    assertThat(rows.get(0).atMs() - START_OF_PAST).isBetween(0L, DAY);
    assertThat(rows.get(rows.size() - 1).atMs() - START_OF_PAST).isBetween(27 * DAY, 28 * DAY - 1);
  }

  @ParameterizedTest
  @MethodSource("both")
  void payments_are_in_order_and_about_six_thousand(GeneratedDataset dataset) {
    assertThat(rows(dataset)).extracting(Paid::atMs).isSorted();
    assertThat(rows(dataset)).hasSizeBetween(5_700, 6_400);
    assertThat(dataset.csvBytes().length).isLessThan(1_000_000);
  }

  /** Five standard deviations of a share of 6 000: of 5 in 100 it is 1.4, of 2 in 100 0.9. */
  @Test
  void frauds_are_as_many_as_the_manifests_say() {
    assertThat(pastOfSeveralSeeds())
        .allSatisfy(past -> assertThat(share(past, Paid::isFraud)).isCloseTo(0.05, within(0.014)));
    assertThat(ofSeveralSeeds())
        .allSatisfy(
            dataset ->
                assertThat(share(dataset, row -> row.isFraud() && !row.isOfGang()))
                    .isCloseTo(0.02, within(0.009)));
  }

  @ParameterizedTest
  @MethodSource("both")
  void thieves_pay_15_to_4_times_what_is_usual_and_people_a_tenth_to_27_times(
      GeneratedDataset dataset) {
    for (Paid row : rows(dataset)) {
      assertThat(USUAL_CENTS).as("%s", row).containsKey(row.category());
      assertThat((double) row.cents() / USUAL_CENTS.get(row.category()))
          .as("%s", row)
          .isBetween(row.isFraud() ? 1.5 : 0.1, row.isFraud() ? 4.0 : 2.7);
    }
  }

  /** 300 frauds in the past: five standard deviations of a share of them are at most 14 in 100. */
  @ParameterizedTest
  @MethodSource("pastOfSeveralSeeds")
  void thieves_are_far_away_and_buy_what_can_be_sold_and_people_mostly_do_not(
      GeneratedDataset dataset) {
    List<Paid> frauds = rows(dataset).stream().filter(Paid::isFraud).toList();
    List<Paid> honest = rows(dataset).stream().filter(row -> !row.isFraud()).toList();

    assertThat(frauds).allMatch(row -> row.km() <= 30 || row.km() >= 200);
    assertThat(honest).allMatch(row -> row.km() <= 30 || row.km() >= 100);
    assertThat(share(frauds, row -> row.km() >= 200)).isCloseTo(0.85, within(0.11));
    assertThat(share(honest, row -> row.km() >= 100)).isCloseTo(0.08, within(0.02));
    assertThat(share(frauds, TransactionsTest::canBeSold)).isCloseTo(0.90, within(0.09));
    assertThat(share(honest, TransactionsTest::canBeSold)).isCloseTo(0.12, within(0.025));
  }

  private static boolean canBeSold(Paid row) {
    return List.of("electronics", "giftcards", "jewellery").contains(row.category());
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void the_gang_buys_giftcards_with_ten_cards_in_turn_every_ten_seconds(GeneratedDataset dataset) {
    List<Paid> gang = rows(dataset).stream().filter(Paid::isOfGang).toList();

    assertThat(gang).hasSize(60).allMatch(Paid::isFraud);
    assertThat(gang).allMatch(row -> row.category().equals("giftcards"));
    for (int i = 0; i < gang.size(); i++) {
      assertThat(gang.get(i).atMs() - START).isEqualTo(30 * MINUTE + 10_000L * i);
    }
    assertThat(gang.stream().collect(groupingBy(Paid::card)))
        .hasSize(10)
        .allSatisfy((card, payments) -> assertThat(payments).hasSize(6))
        .containsKeys("c9001", "c9010");
  }

  @Test
  void what_is_planted_is_described_with_its_times() {
    assertThat(GENERATED.description().planted())
        .extracting(planted -> (planted.fromMs() - START) / MINUTE)
        .containsExactly(0L, 30L);
    assertThat(GENERATED.description().planted())
        .extracting(planted -> (planted.toMs() - START) / MINUTE)
        .containsExactly(60L, 40L);
    assertThat(PAST.description().planted())
        .singleElement()
        .satisfies(planted -> assertThat(planted.toMs() - planted.fromMs()).isEqualTo(28 * DAY));
  }

  @Test
  void past_and_present_have_the_same_columns_and_no_row_in_common() {
    assertThat(PAST.description().columns()).isEqualTo(GENERATED.description().columns());
    assertThat(rows(PAST)).doesNotContainAnyElementsOf(rows(GENERATED));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void another_seed_makes_another_file_with_the_same_description(long seed) {
    assertThat(Transactions.generate(seed).csv()).isNotEqualTo(GENERATED.csv());
    assertThat(Transactions.generate(seed).description()).isEqualTo(GENERATED.description());
    assertThat(PastTransactions.generate(seed).csv()).isNotEqualTo(PAST.csv());
    assertThat(PastTransactions.generate(seed).description()).isEqualTo(PAST.description());
    assertThat(PastTransactions.generate(seed).seed()).isEqualTo(seed);
  }

  @Test
  void replayed_in_batches_of_a_minute_no_payment_is_lost() {
    Dataset payments =
        Dataset.parse(
            "transactions.csv",
            GENERATED.csv(),
            Column.text("card"),
            Column.text("category"),
            Column.whole("amount_cents"),
            Column.whole("km_from_home"),
            Column.whole("fraud"));

    Timeline cards =
        (Timeline)
            Replay.of(sources -> sources.<String>stream("cards"))
                .batchInterval(minutes(1))
                .input("cards", payments, row -> row.text("card"))
                .run();

    assertThat(cards.entries()).hasSize(60);
    assertThat(cards.entries().stream().mapToLong(entry -> entry.values().size()).sum())
        .isEqualTo(payments.rows().size());
  }

  private static double share(GeneratedDataset dataset, Predicate<Paid> which) {
    return share(rows(dataset), which);
  }

  private static double share(List<Paid> rows, Predicate<Paid> which) {
    return (double) rows.stream().filter(which).count() / rows.size();
  }
}
