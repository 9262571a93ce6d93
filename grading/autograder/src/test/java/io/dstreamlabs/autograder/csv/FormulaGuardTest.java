package io.dstreamlabs.autograder.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+2", "+1", "-1", "@x", "\tx", "\rx", "\nx", "\uff1dx", "'=1", "''@\nx"})
  void a_formula_and_what_looks_guarded_get_a_quote(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a=b", "'", "'x", "''", " =1", "1-2"})
  void anything_else_stays(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo(text);
  }
}
