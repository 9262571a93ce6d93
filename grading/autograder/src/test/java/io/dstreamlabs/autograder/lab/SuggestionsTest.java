package io.dstreamlabs.autograder.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final List<String> KNOWN = List.of("lab02-dstreams", "lab05-windows", "id");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lab05-windwos | ', did you mean ''lab05-windows''?'",
        "LAB05-WINDOWS | ', did you mean ''lab05-windows''?'",
        "windows       | ', did you mean ''lab05-windows''?'",
        "dstreams      | ', did you mean ''lab02-dstreams''?'",
        "ix            | ', did you mean ''id''?'",
        "xy            | ''",
        "quiz-of-today | ''",
      })
  void a_near_name_is_suggested_and_a_far_one_is_not(String given, String suggestion) {
    assertThat(Suggestions.didYouMean(given, KNOWN)).isEqualTo(suggestion);
  }
}
