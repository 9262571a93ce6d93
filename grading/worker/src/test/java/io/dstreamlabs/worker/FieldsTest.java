package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private final Fields fields =
      Fields.of(
          Map.of(
              "text",
              "a",
              "int",
              3,
              "long",
              4L,
              "flag",
              true,
              "bytes",
              new byte[] {5},
              "texts",
              List.of("x", "y"),
              "mixed",
              Arrays.asList("x", null),
              "map",
              Map.of("k", "v")));

  @Test
  void fields_are_read_by_name_and_type() {
    assertThat(fields.text("text")).isEqualTo("a");
    assertThat(fields.integer("int")).isEqualTo(3);
    assertThat(fields.number("long")).isEqualTo(4);
    assertThat(fields.flag("flag")).isTrue();
    assertThat(fields.bytes("bytes")).containsExactly(5);
    assertThat(fields.texts("texts")).containsExactly("x", "y");
    assertThat(fields.map("map", String.class)).containsExactly(Map.entry("k", "v"));
    assertThat(fields.plain("int")).isEqualTo(3);
  }

  @Test
  void missing_field_is_refused() {
    refuses(() -> fields.text("other"), "other is missing, but must be String");
  }

  @Test
  void field_of_another_type_is_refused() {
    refuses(() -> fields.text("int"), "int is a Integer, but must be String");
    refuses(() -> fields.integer("long"), "long is a Long, but must be Integer");
    refuses(() -> fields.number("int"), "int is a Integer, but must be Long");
    refuses(() -> fields.flag("text"), "text is a String, but must be Boolean");
    refuses(() -> fields.bytes("text"), "text is a String, but must be byte[]");
    refuses(() -> fields.list("text"), "text is a String, but must be List");
  }

  @Test
  void null_among_texts_is_refused() {
    refuses(() -> fields.texts("mixed"), "mixed is missing, but must be String");
  }

  @Test
  void value_of_a_map_of_another_type_is_refused() {
    refuses(() -> fields.map("map", byte[].class), "map is a String, but must be byte[]");
  }

  @Test
  void null_key_of_a_map_is_refused() {
    Map<Object, Object> nullKey = new HashMap<>();
    nullKey.put(null, "v");
    Fields odd = Fields.of(Map.of("map", nullKey));
    refuses(() -> odd.map("map", String.class), "map is missing, but must be String");
  }

  @Test
  void message_that_is_no_map_is_refused() {
    refuses(() -> Fields.of("text"), "message is a String, but must be Map");
    refuses(() -> Fields.of(null), "message is missing, but must be Map");
  }

  private static void refuses(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
