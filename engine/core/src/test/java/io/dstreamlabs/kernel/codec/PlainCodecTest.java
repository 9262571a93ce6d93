package io.dstreamlabs.kernel.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainCodecTest {
  private final Codec codec = new PlainCodec();

  static Stream<Object> values() {
    return Stream.of(
        true,
        false,
        0,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        0L,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        0.0,
        -0.0,
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        "",
        "plain",
        "é漢\uD83D\uDE00\0",
        "x".repeat(100_000),
        Pair.of(1, "a"),
        Pair.of(null, null),
        Pair.of(Pair.of(1, 2), List.of()),
        Maybe.absent(),
        Maybe.of("a"),
        Maybe.of(Maybe.absent()),
        List.of(),
        List.of(1, 2L, 3.0),
        Arrays.asList(null, "a", null),
        new Bag(List.of()),
        new Bag(List.of(2, 1, 2)),
        Map.of(),
        Map.of("k", List.of("v")),
        Samples.everyKind());
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_value_comes_back_as_it_was(Object value) {
    assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
  }

  @Test
  void null_comes_back_as_null() {
    assertThat(codec.decode(codec.encode(null))).isNull();
  }

  @Test
  void bytes_come_back_as_they_were() {
    byte[] bytes = {0, 1, -1, 127, -128};

    assertThat((byte[]) codec.decode(codec.encode(bytes))).containsExactly(bytes);
    assertThat((byte[]) codec.decode(codec.encode(new byte[0]))).isEmpty();
  }

  @Test
  void the_kind_of_a_number_is_kept() {
    assertThat(codec.decode(codec.encode(1))).isExactlyInstanceOf(Integer.class);
    assertThat(codec.decode(codec.encode(1L))).isExactlyInstanceOf(Long.class);
    assertThat(codec.decode(codec.encode(1.0))).isExactlyInstanceOf(Double.class);
  }

  @Test
  void a_bag_and_a_list_are_told_apart() {
    assertThat(codec.decode(codec.encode(List.of(1)))).isInstanceOf(List.class);
    assertThat(codec.decode(codec.encode(new Bag(List.of(1))))).isInstanceOf(Bag.class);
  }

  @Test
  void the_order_of_a_map_is_kept() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String key : List.of("z", "a", "m", "")) {
      map.put(key, key.length());
    }

    Map<?, ?> decoded = (Map<?, ?>) codec.decode(codec.encode(map));

    assertThat(List.copyOf(decoded.keySet())).isEqualTo(List.of("z", "a", "m", ""));
  }

  @Test
  void the_format_is_tag_and_content() {
    assertThat(codec.encode(258)).containsExactly(3, 0, 0, 1, 2);
    assertThat(codec.encode("é")).containsExactly(6, 0, 0, 0, 2, 0xC3, 0xA9);
    assertThat(codec.encode(Pair.of(true, null))).containsExactly(8, 2, 0);
    assertThat(codec.encode(List.of(false))).containsExactly(11, 0, 0, 0, 1, 1);
    assertThat(codec.encode(Map.of("", true))).containsExactly(13, 0, 0, 0, 1, 0, 0, 0, 0, 2);
  }

  @Test
  void random_values_come_back_and_have_one_form_only() {
    for (int seed = 0; seed < 2_000; seed++) {
      Object value = Samples.random(new Random(seed), 4);

      byte[] bytes = codec.encode(value);

      assertThat(codec.decode(bytes)).as("seed %d", seed).isEqualTo(value);
      assertThat(codec.encode(codec.decode(bytes))).as("seed %d", seed).isEqualTo(bytes);
    }
  }

  @Test
  void what_is_no_plain_data_is_refused() {
    refused(
        new StringBuilder("x"),
        "a java.lang.StringBuilder cannot be encoded: use null, Boolean, Integer, Long, Double,"
            + " String, byte[], Pair, Maybe, List, Map or Bag");
    refused(
        List.of(1.5f),
        "a java.lang.Float cannot be encoded: use null, Boolean, Integer, Long, Double, String,"
            + " byte[], Pair, Maybe, List, Map or Bag");
  }

  @Test
  void keys_of_a_map_must_be_strings() {
    refused(Map.of(1, 2), "a map has the key 1: keys must be strings");
  }

  @Test
  void the_character_that_stands_for_damage_may_be_meant() {
    String meant = "\uFFFD, \uD83D\uDE00?";

    assertThat(codec.decode(codec.encode(meant))).isEqualTo(meant);
  }

  @Test
  void half_a_surrogate_pair_is_refused() {
    refused("\uD83D", "a string holds half a surrogate pair, so it has no UTF-8 form");
  }

  @Test
  void a_list_that_holds_itself_is_refused() {
    List<Object> itself = new ArrayList<>();
    itself.add(itself);

    refused(itself, "values are nested more than 64 deep, which is the limit");
  }

  private void refused(Object value, String message) {
    assertThatThrownBy(() -> codec.encode(value))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage(message);
  }
}
