package io.dstreamlabs.reference.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.codec.Codec;
import io.dstreamlabs.kernel.codec.CodecException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Classes that changed since; names of the same length stand for the class before and after. */
class CborRecordsTest {
  private static final AtomicInteger LOADED = new AtomicInteger();

  private final Codec codec = new CborCodec();

  record Base(String sensor, long value) {}

  record More(String sensor, long value, String unit) {}

  record Less(String sensor) {}

  record Name(String sensor, long count) {}

  record Swap(long value, String sensor) {}

  record Kind(String sensor, String value) {}

  record Fine(String sensor, long value) {
    Fine {
      throw new IllegalStateException("too hot");
    }
  }

  enum Cold {
    ICE,
    SNOW
  }

  enum Warm {
    SNOW
  }

  /** Must never be set to work. */
  static final class Evil {
    static {
      LOADED.incrementAndGet();
    }

    private Evil() {
      LOADED.incrementAndGet();
    }
  }

  private static String nameOf(Class<?> type) {
    return type.getName();
  }

  /** What decoding gives if the class that was encoded is {@code now} today. */
  private Object decodedAs(Object value, Class<?> now) {
    String before = new String(codec.encode(value), StandardCharsets.ISO_8859_1);
    String after = before.replace(nameOf(value.getClass()), nameOf(now));
    assertThat(after).isNotEqualTo(before).hasSameSizeAs(before);
    return codec.decode(after.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void refused(Object value, Class<?> now, String message) {
    assertThatThrownBy(() -> decodedAs(value, now))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage(message.formatted(nameOf(now)));
  }

  @Test
  void an_added_component_is_an_error_that_says_so() {
    refused(
        new Base("s", 1),
        More.class,
        "the record %s was encoded with the components [sensor, value], and has [sensor, value, unit] now: go on with the class as it was, or without what was encoded");
  }

  @Test
  void a_removed_component_is_an_error_that_says_so() {
    refused(
        new Base("s", 1),
        Less.class,
        "the record %s was encoded with the components [sensor, value], and has [sensor] now: go on with the class as it was, or without what was encoded");
  }

  @Test
  void a_renamed_component_is_an_error_that_says_so() {
    refused(
        new Base("s", 1),
        Name.class,
        "the record %s was encoded with the components [sensor, value], and has [sensor, count] now: go on with the class as it was, or without what was encoded");
  }

  @Test
  void components_are_found_by_name_in_another_order() {
    assertThat(decodedAs(new Base("s", 1), Swap.class)).isEqualTo(new Swap(1, "s"));
  }

  @Test
  void a_component_of_another_type_is_an_error() {
    refused(
        new Base("s", 1),
        Kind.class,
        "the record %s cannot be made of [sensor, value]: java.lang.IllegalArgumentException: argument type mismatch");
  }

  @Test
  void what_the_constructor_refuses_is_an_error_with_its_reason() {
    refused(
        new Base("s", 1),
        Fine.class,
        "the record %s cannot be made of [sensor, value]: java.lang.IllegalStateException: too hot");
  }

  @Test
  void a_constant_that_is_gone_is_an_error() {
    assertThat(decodedAs(Cold.SNOW, Warm.class)).isSameAs(Warm.SNOW);
    assertThatThrownBy(() -> decodedAs(Cold.ICE, Warm.class))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage(
            "the enum has no constant ICE now, only [SNOW]: go on with the class as it was, or without what was encoded");
  }

  @Test
  void a_class_that_is_neither_record_nor_enum_is_not_even_initialized() {
    refused(new Base("s", 1), Evil.class, "%s is no record, and was one when it was encoded");
    refused(Cold.ICE, Evil.class, "%s is no enum, and was one when it was encoded");

    assertThat(LOADED).hasValue(0);
  }

  @Test
  void a_class_that_is_gone_is_an_error() {
    String encoded = new String(codec.encode(new Base("s", 1)), StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () ->
                codec.decode(
                    encoded.replace("$Base", "$Gone").getBytes(StandardCharsets.ISO_8859_1)))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessageContaining(
            "CborRecordsTest$Gone, which was there when a value of it was encoded, cannot be loaded");
  }

  @Test
  void records_within_records_share_the_names_of_their_classes() {
    List<Object> values = List.of(new Base("a", 1), new Less("b"), new Base("c", 2), Cold.ICE);

    assertThat(codec.decode(codec.encode(values))).isEqualTo(values);
  }
}
