package io.dstreamlabs.autograder.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpenedTest {
  private static Opened file(String text, Charset charset) {
    return new Opened("a.txt", text.getBytes(charset));
  }

  @Test
  void a_text_is_read_as_it_is() {
    assertThat(file("größer", StandardCharsets.UTF_8).readings()).containsExactly("größer");
  }

  @Test
  void utf_16_is_read_in_either_order() {
    assertThat(file("return a;", StandardCharsets.UTF_16LE).readings()).contains("return a;");
    assertThat(file("return a;", StandardCharsets.UTF_16BE).readings()).contains("return a;");
  }

  @Test
  void a_class_file_holds_no_code_to_read() {
    Opened aClass = file("\u00ca\u00fe\u00ba\u00be return a;", StandardCharsets.ISO_8859_1);
    assertThat(aClass.isClass()).isTrue();
    assertThat(aClass.codeReadings()).isEmpty();
    assertThat(file("return a; // b", StandardCharsets.UTF_8).codeReadings())
        .containsExactly("returna;//b", "returna;");
  }
}
