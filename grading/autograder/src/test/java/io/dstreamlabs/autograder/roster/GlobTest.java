package io.dstreamlabs.autograder.roster;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest(name = "{0} fits {1}")
  @CsvSource({
    "doe.zip, doe.zip",
    "doe.zip, DOE.ZIP",
    "*doe*, doe",
    "*doe*, Jane Doe_1",
    "*, ''",
    "d?e, döe",
    "d*e, de",
    "*a*b*a, xaxbxa",
    "*ab, aab",
    "*ab*ab, abab",
    "**x**, x",
    "?*, x",
    "[a].(b)+{c}$, [a].(b)+{c}$",
    "'*\\E*', 'a\\Eb'",
  })
  void what_fits(String pattern, String name) {
    assertThat(Glob.of(pattern).fits(name)).isTrue();
  }

  @ParameterizedTest(name = "{0} does not fit {1}")
  @CsvSource({
    "doe, doe.zip",
    "doe.zip, doexzip",
    "*doe, doe2",
    "doe*, a doe",
    "d?e, de",
    "?, ''",
    "*ab*ab, ab",
    "*a*b, ba",
    "[a], a",
  })
  void what_does_not_fit(String pattern, String name) {
    assertThat(Glob.of(pattern).fits(name)).isFalse();
  }

  @Test
  void a_line_end_in_a_name_is_a_character_like_others() {
    assertThat(Glob.of("a*b?c").fits("a\n\nb\nc")).isTrue();
  }

  @Test
  void how_an_accent_is_composed_does_not_matter() {
    assertThat(Glob.of("*Jos\u00e9*").fits("jose\u0301.zip")).isTrue();
    assertThat(Glob.of("*Jose\u0301*").fits("JOS\u00c9.zip")).isTrue();
  }

  /** Tried in every place, each star would multiply the time by 200. */
  @Test
  void many_stars_cost_no_more_than_the_product_of_the_lengths() {
    Glob glob = Glob.of("*a".repeat(40) + "*b");
    assertTimeoutPreemptively(
        ofSeconds(20), () -> assertThat(glob.fits("a".repeat(200))).isFalse());
  }
}
