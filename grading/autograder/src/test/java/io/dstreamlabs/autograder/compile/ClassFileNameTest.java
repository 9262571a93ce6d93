package io.dstreamlabs.autograder.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClassFileNameTest {

  @Test
  void name_is_the_one_in_the_header_with_dots() {
    assertThat(ClassFileName.of(ClassBytes.named("a/b/C$D"))).isEqualTo("a.b.C$D");
  }

  @Test
  void real_class_files_are_read() throws IOException {
    for (Class<?> type : new Class<?>[] {String.class, ClassFileName.class, getClass()}) {
      String resource = "/" + type.getName().replace('.', '/') + ".class";
      try (InputStream in = type.getResourceAsStream(resource)) {
        assertThat(ClassFileName.of(in.readAllBytes())).isEqualTo(type.getName());
      }
    }
  }

  @Test
  void class_file_cut_anywhere_is_refused() {
    byte[] whole = ClassBytes.named("a/B");
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> ClassFileName.of(cut))
          .as("cut after %d bytes", length)
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("not a class file: it is cut off");
    }
  }

  @Test
  void other_bytes_are_refused() {
    refuses(
        ClassBytes.of(0x504b0304, "a/B", 5), "not a class file: it does not begin with CAFEBABE");
  }

  @Test
  void class_that_points_at_no_class_is_refused() {
    refuses(ClassBytes.of(0xCAFEBABE, "a/B", 4), "not a class file: its class has no name");
    refuses(ClassBytes.of(0xCAFEBABE, "a/B", 0), "not a class file: its class has no name");
    refuses(
        ClassBytes.of(0xCAFEBABE, "a/B", 7),
        "not a class file: Index 7 out of bounds for length 7");
  }

  @Test
  void unknown_constant_is_refused() {
    byte[] bytes = ClassBytes.named("a/B");
    bytes[10] = 99; // the kind of constant 1
    refuses(bytes, "not a class file: constant 1 has the unknown tag 99");
  }

  private static void refuses(byte[] bytes, String message) {
    assertThatThrownBy(() -> ClassFileName.of(bytes))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
