package io.dstreamlabs.examples.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dstreamlabs.examples.LocalSpark;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.replay.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FraudsByPipelineTest {
  private static final long MINUTE = 60_000;
  private static final long START = 1_772_798_400_000L; // 12:00
  private static final Dataset PAST =
      FraudsByPipeline.read(LocalSpark.dataset("transactions-past"));
  private static final Dataset PAYMENTS = FraudsByPipeline.read(LocalSpark.dataset("transactions"));
  private static final List<Judged> JUDGED = new ArrayList<>();

  @BeforeAll
  static void run() {
    FraudsByPipeline.run(LocalSpark.open(), PAST, PAYMENTS, JUDGED::add);
  }

  @Test
  void every_payment_and_every_fraud_of_the_hour_is_in_the_window_of_its_ten_minutes() {
    assertThat(JUDGED).hasSize(6);
    for (int i = 0; i < 6; i++) {
      long from = START + i * 10 * MINUTE;
      List<Row> payments = between(from, from + 10 * MINUTE);

      assertThat(JUDGED.get(i).time().milliseconds()).isEqualTo(from + 10 * MINUTE);
      assertThat(JUDGED.get(i).payments()).isEqualTo(payments.size());
      assertThat(JUDGED.get(i).frauds())
          .isEqualTo(payments.stream().filter(FraudsByPipelineTest::isFraud).count());
    }
  }

  private static List<Row> between(long fromMs, long toMs) {
    return PAYMENTS.rows().stream()
        .filter(row -> row.timestampMs() >= fromMs && row.timestampMs() < toMs)
        .toList();
  }

  /** Twelve in the hundred of a window are enough to see the gang: 60 payments besides the usual 20 frauds. */
  @Test
  void the_window_of_the_gang_has_most_frauds_and_most_of_them_are_found() {
    Judged ofGang = JUDGED.get(3);

    assertThat(ofGang.frauds()).isGreaterThan(60);
    assertThat(JUDGED).allMatch(judged -> judged == ofGang || judged.frauds() < 40);
    // 51 of the gang's payments are made far away, if chance is even; four deviations of that are
    // 11
    assertThat(ofGang.found()).isGreaterThan(40);
  }

  /**
   * Who knew how the data were made would take a payment for a fraud if it is made far away, for something that can
   * be sold again. 85 in 100 frauds are far, 90 in 100 are such goods, and for the gang all are: so about 80 in 100 are
   * found. What was learned must find as many, and its alarms must be right as often, but for chance.
   */
  @Test
  void what_was_learned_is_as_good_as_a_rule_by_somebody_who_knows() {
    long frauds = PAYMENTS.rows().stream().filter(FraudsByPipelineTest::isFraud).count();
    List<Row> byRule = PAYMENTS.rows().stream().filter(FraudsByPipelineTest::isSuspect).toList();
    long foundByRule = byRule.stream().filter(FraudsByPipelineTest::isFraud).count();

    long found = total(Judged::found);
    assertThat((double) found / frauds).isGreaterThan((double) foundByRule / frauds - 0.05);
    assertThat((double) found / total(Judged::alarms))
        .isGreaterThan((double) foundByRule / byRule.size() - 0.05);
    assertThat((double) found / frauds).as("recall").isGreaterThan(0.75);
  }

  private static long total(ToLongFunction<Judged> count) {
    return JUDGED.stream().mapToLong(count).sum();
  }

  private static boolean isFraud(Row payment) {
    return payment.whole("fraud") == 1;
  }

  private static boolean isSuspect(Row payment) {
    return payment.whole("km_from_home") >= 100
        && List.of("electronics", "giftcards", "jewellery").contains(payment.text("category"));
  }

  /** What is learned comes from the history: with one in forty of its frauds it is less. */
  @Test
  void history_with_few_frauds_teaches_to_find_less() {
    List<Row> fewFrauds =
        PAST.rows().stream().filter(row -> !isFraud(row) || row.timestampMs() % 40 == 0).toList();
    List<Judged> judged = new ArrayList<>();

    FraudsByPipeline.run(
        LocalSpark.open(), new Dataset("few frauds", fewFrauds), PAYMENTS, judged::add);

    assertThat(judged.stream().mapToLong(Judged::found).sum()).isLessThan(total(Judged::found));
  }

  @Test
  void precision_is_of_the_alarms_and_recall_of_the_frauds() {
    Judged judged = new Judged(new Time(0), 100, 10, 8, 6);

    assertThat(judged.precision()).isCloseTo(0.75, within(1e-12));
    assertThat(judged.recall()).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void no_alarm_is_no_wrong_alarm_and_no_fraud_is_none_missed() {
    assertThat(new Judged(new Time(0), 100, 1, 0, 0).precision()).isEqualTo(1);
    assertThat(new Judged(new Time(0), 100, 0, 1, 0).recall()).isEqualTo(1);
  }

  @Test
  void a_line_of_the_table_stands_below_its_header() {
    assertThat(Judged.HEADER + "\n" + new Judged(new Time(START + 10 * MINUTE), 1000, 20, 16, 12))
        .isEqualTo(
            """
            until  payments  frauds  alarms  found  precision  recall
            12:10      1000      20      16     12       0.75    0.60""");
  }
}
