package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void it_tells_how_many_times_better_we_are_and_how_far_the_passes_lay_apart() {
    Outcome outcome = new Outcome("wordcount", "fresh", Unit.MILLION_PER_S, figures(10, 0.5, 20));
    assertThat(new Table(List.of(outcome)).lines())
        .contains(
            "wordcount     fresh   M rec/s     10.00    0.500    20.00    20.00    0.500",
            "wordcount     fresh         9.00 - 11.00      0.450 - 0.550      18.00 - 22.00");
  }

  @Test
  void who_did_not_take_part_has_a_dash() {
    Outcome outcome =
        new Outcome("start-up", "-", Unit.MS, Map.of("ours", new Figures(300, 290, 310)));
    assertThat(new Table(List.of(outcome)).lines())
        .contains("start-up      -       ms            300        -        -        -        -");
  }

  @Test
  void it_fits_80_columns() {
    Outcome outcome =
        new Outcome("window-reduce", "shared", Unit.MS_PER_BATCH, figures(12345, 12345, 12345));
    assertThat(new Table(List.of(outcome)).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  private static Map<String, Figures> figures(double ours, double spark, double hand) {
    Map<String, Figures> figures = new LinkedHashMap<>();
    figures.put("ours", around(ours));
    figures.put("Spark", around(spark));
    figures.put("by hand", around(hand));
    return figures;
  }

  private static Figures around(double median) {
    return new Figures(median, median * 0.9, median * 1.1);
  }
}
