package io.dstreamlabs.reference.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Codec;
import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.kernel.codec.PlainCodec.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class CborCodecTest {
  private static final long SEED = 20_261_126;
  private static final int CASES = 3_000;

  private final Codec codec = new CborCodec();

  private Object roundTrip(Object value) {
    return codec.decode(codec.encode(value));
  }

  private static byte[] bytes(int... unsigned) {
    byte[] bytes = new byte[unsigned.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) unsigned[i];
    }
    return bytes;
  }

  @Test
  void every_kind_comes_back_as_it_was() {
    for (Object value : CborSamples.everyKind()) {
      Object back = roundTrip(value);
      assertThat(back).isEqualTo(value);
      if (back != null) {
        assertThat(back.getClass().isInstance(value) || value instanceof Iterable).isTrue();
      }
    }
    assertThat(roundTrip(CborSamples.everyKind())).isEqualTo(CborSamples.everyKind());
  }

  @Test
  void arrays_of_primitives_come_back() {
    assertThat((byte[]) roundTrip(new byte[] {1, -1})).containsExactly(1, -1);
    assertThat((int[]) roundTrip(new int[] {1, Integer.MIN_VALUE})).containsExactly(1, 1 << 31);
    assertThat((long[]) roundTrip(new long[] {Long.MAX_VALUE})).containsExactly(Long.MAX_VALUE);
    assertThat((double[]) roundTrip(new double[] {0.1, Double.NaN}))
        .containsExactly(0.1, Double.NaN);
    assertThat((int[]) roundTrip(new int[0])).isEmpty();
  }

  @Test
  void random_values_come_back_as_they_were() {
    for (int number = 0; number < CASES; number++) {
      Object value = CborSamples.random(new Random(SEED + number), 6);
      assertThat(roundTrip(value)).as("seed %d", SEED + number).isEqualTo(value);
    }
  }

  @Test
  void the_bits_of_a_number_that_is_none_come_back() {
    double odd = Double.longBitsToDouble(0x7ff8_0000_0000_0123L);

    assertThat(Double.doubleToRawLongBits((Double) roundTrip(odd)))
        .isEqualTo(0x7ff8_0000_0000_0123L);
  }

  @Test
  void text_of_any_length_comes_back() {
    for (int length : new int[] {23, 24, 255, 256, 4_000, 70_000, 1_000_000}) {
      String text = "aé漢\uD83D\uDE00".repeat(length / 5);
      assertThat(roundTrip(text)).isEqualTo(text);
    }
  }

  @Test
  void order_is_kept() {
    List<String> words = List.of("z", "a", "m");
    Map<String, Integer> map = new TreeMap<>(Collections.reverseOrder());
    words.forEach(word -> map.put(word, word.length()));

    assertThat(((Map<?, ?>) roundTrip(map)).keySet().toArray()).containsExactly("z", "m", "a");
    assertThat((Iterable<?>) roundTrip(new TreeSet<>(words)))
        .asInstanceOf(InstanceOfAssertFactories.ITERABLE)
        .containsExactly("a", "m", "z");
  }

  @Test
  void the_encoding_is_cbor_as_the_javadoc_draws_it() {
    assertThat(codec.encode("a")).isEqualTo(bytes(0x61, 'a'));
    assertThat(codec.encode(7L)).isEqualTo(bytes(7));
    assertThat(codec.encode(7)).isEqualTo(bytes(0x82, 0, 7));
    assertThat(codec.encode(Pair.of("a", 7L))).isEqualTo(bytes(0x83, 9, 0x61, 'a', 7));
    assertThat(codec.encode(List.of())).isEqualTo(bytes(0x81, 13));
    assertThat(codec.encode(Collections.nCopies(2, new CborSamples.Amount(5))))
        .startsWith(bytes(0x83, 13, 0x84, 21))
        .endsWith(bytes(0x65, 'c', 'e', 'n', 't', 's', 5, 0x83, 21, 0, 5));
  }

  @Test
  void a_class_is_named_once() {
    List<Object> amounts = new ArrayList<>();
    amounts.add(new CborSamples.Amount(1));
    int one = codec.encode(amounts).length;
    amounts.addAll(Collections.nCopies(20, new CborSamples.Amount(2)));

    assertThat(codec.encode(amounts)).hasSize(one + 20 * 4);
  }

  @Test
  void other_classes_are_refused_by_name_when_encoding() {
    for (Object value : List.of(new StringBuilder("x"), new Object[0], new Thread())) {
      assertThatThrownBy(() -> codec.encode(value))
          .isExactlyInstanceOf(CodecException.class)
          .hasMessage(
              "a %s cannot be encoded: use null, a boxed primitive, String, BigInteger, BigDecimal, Instant, Duration, Pair, Maybe, List, Set, Map, Bag, an Iterable, byte[], int[], long[], double[], an enum, or a record of these",
              value.getClass().getName());
    }
  }

  @Test
  void values_of_a_key_come_back_as_an_iterable_that_is_no_list() {
    Iterable<Object> group = () -> List.<Object>of("a", 1L).iterator();

    Object back = codec.decode(codec.encode(group));

    assertThat(back).isInstanceOf(Iterable.class).isNotInstanceOf(List.class);
    assertThat((Iterable<?>) back).map(value -> (Object) value).containsExactly("a", 1L);
  }

  @Test
  void half_a_surrogate_pair_is_refused() {
    assertThatThrownBy(() -> codec.encode("x\uD83D"))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessageStartingWith("the value cannot be encoded: ");
  }

  @Test
  void a_codec_that_travelled_works_as_before() throws IOException, ClassNotFoundException {
    Codec small = new CborCodec(new Limits(20, 3, 3));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(small);
    }
    Codec copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (Codec) in.readObject();
    }

    assertThatThrownBy(() -> copy.encode("x".repeat(20)))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage("the value takes more than 20 bytes, which is the limit");
    assertThat(new CborCodec().decode(codec.encode(CborSamples.Sign.PLUS)))
        .isSameAs(CborSamples.Sign.PLUS);
    assertThat(copy.decode(copy.encode(List.of(1L, "a")))).isEqualTo(List.of(1L, "a"));
  }

  @Test
  void classes_are_found_through_the_given_loader_alone() throws IOException {
    byte[] encoded = codec.encode(new CborSamples.Amount(5));
    try (URLClassLoader empty =
        new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> new CborCodec(Limits.standard(), empty).decode(encoded))
          .isExactlyInstanceOf(CodecException.class)
          .hasMessageContaining("the class io.dstreamlabs.reference.recovery.CborSamples$Amount")
          .hasMessageContaining("cannot be loaded");
    }
  }
}
