package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreSpreadTest {

  @Test
  void ten_percent_to_a_column_and_full_marks_apart() {
    ScoreSpread spread = new ScoreSpread(List.of(0, 19, 20, 39, 199, 200, 200), 200);
    assertThat(spread.bins())
        .extracting(bin -> bin.from() + bin.to() + ":" + bin.count())
        .containsExactly(
            "0–9:2", "10–19:2", "20–29:0", "30–39:0", "40–49:0", "50–59:0", "60–69:0", "70–79:0",
            "80–89:0", "90–99:1", "100:2");
    assertThat(spread.inWords()).isEqualTo("0–9 %: 2, 10–19 %: 2, 90–99 %: 1, 100 %: 2");
  }

  @Test
  void the_highest_column_is_100_high() {
    assertThat(new ScoreSpread(List.of(1, 2, 3, 4, 50), 100).bins())
        .extracting(ScoreSpread.Bin::height)
        .containsExactly(100, 0, 0, 0, 0, 25, 0, 0, 0, 0, 0);
  }

  @Test
  void mean_and_median() {
    ScoreSpread odd = new ScoreSpread(List.of(1, 2, 6), 9);
    assertThat(odd.mean()).isEqualTo("3.0");
    assertThat(odd.median()).isEqualTo("2");
    ScoreSpread even = new ScoreSpread(List.of(1, 2, 3, 9), 9);
    assertThat(even.mean()).isEqualTo("3.8");
    assertThat(even.median()).isEqualTo("2.5");
    assertThat(new ScoreSpread(List.of(2, 4), 9).median()).isEqualTo("3");
  }

  @Test
  void no_scores_have_no_mean() {
    ScoreSpread none = new ScoreSpread(List.of(), 9);
    assertThat(none.mean()).isEqualTo("-");
    assertThat(none.median()).isEqualTo("-");
    assertThat(none.inWords()).isEmpty();
  }
}
