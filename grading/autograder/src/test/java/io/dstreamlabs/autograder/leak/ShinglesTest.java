package io.dstreamlabs.autograder.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static Shingles of(int length, String... texts) {
    return Shingles.of(length, List.of(texts));
  }

  @Test
  void a_shared_passage_is_found_wherever_it_begins() {
    Shingles pieces = of(4, "abcdefgh");
    assertThat(pieces.firstIn("xxcdefxx")).hasValue(2);
    assertThat(pieces.firstIn("efgh")).hasValue(0);
    assertThat(pieces.firstIn("abcXefg")).isEmpty();
  }

  @Test
  void what_is_shorter_has_no_piece() {
    assertThat(of(4, "abc").firstIn("abc")).isEmpty();
    assertThat(of(4, "abcd").firstIn("abc")).isEmpty();
  }

  @Test
  void what_others_have_too_does_not_count() {
    Shingles secret = of(4, "abcdefgh").without(of(4, "abcdef"));
    assertThat(secret.firstIn("abcdef")).isEmpty();
    assertThat(secret.firstIn("abcdefg")).hasValue(3);
  }

  /** Against the plain way, on random texts of few letters, so that pieces do meet. */
  @Test
  void it_finds_what_the_plain_way_finds() {
    long seed = 20_261_126;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String secret = letters(random, 30);
      String text = letters(random, 30);
      int plain = -1;
      for (int i = 0; i + 5 <= text.length() && plain < 0; i++) {
        plain = secret.contains(text.substring(i, i + 5)) ? i : -1;
      }
      assertThat(of(5, secret).firstIn(text).orElse(-1))
          .as("seed %d, round %d: %s in %s", seed, round, secret, text)
          .isEqualTo(plain);
    }
  }

  private static String letters(Random random, int count) {
    return random
        .ints(count, 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
