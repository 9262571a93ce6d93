package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFileTest {
  private static final int MAGIC = 0xCAFEBABE;

  /** The last part of a small class file: one attribute, which names the source. */
  private static final int SOURCE_FILE_BYTES = 10;

  @Test
  void name_is_the_one_in_the_header_with_dots() throws IOException {
    for (Class<?> type : new Class<?>[] {String.class, Map.Entry.class, getClass()}) {
      String resource = "/" + type.getName().replace('.', '/') + ".class";
      try (InputStream in = type.getResourceAsStream(resource)) {
        assertThat(ClassFile.of(in.readAllBytes()).className()).isEqualTo(type.getName());
      }
    }
  }

  @Test
  void name_may_have_letters_beyond_ascii() {
    Map<String, byte[]> classes =
        Sources.compile(Map.of("a/Größe.java", "package a; class Größe { class Übergröße {} }"));

    classes.forEach((name, bytes) -> assertThat(ClassFile.of(bytes).className()).isEqualTo(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int count;",
        "static final int[] counts = new int[1];",
        "static final Object lock = new Object();",
        "static final long start = System.nanoTime();",
        "static String text = \"a\";",
        "static final Integer boxed = 7;",
        "static { System.setProperty(\"seen\", \"yes\"); }",
        "int f(int n) { assert n > 0; return n; }",
      })
  void class_that_keeps_something_has_static_state(String body) {
    assertThat(classFile(body).hasStaticState()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "int count; Object lock = new Object();",
        "static final int SIZE = 7; static final long LIMIT = 1L << 40; static final double D = 1;",
        "static final String NAME = \"a\" + 7; static final boolean YES = true;",
        "private static final long serialVersionUID = 1;",
        "static int twice(int n) { return 2 * n; }",
        "Runnable nothing() { return () -> {}; } Runnable me() { return () -> hashCode(); }",
        "static Object text(Object o, int n) { return o + \" of \" + n; }",
      })
  void class_that_keeps_nothing_has_none(String body) {
    assertThat(classFile(body).hasStaticState()).isFalse();
  }

  @Test
  void enum_keeps_its_constants() {
    Map<String, byte[]> classes =
        Sources.compile(Map.of("a/E.java", "package a; enum E { X; int count; }"));

    assertThat(ClassFile.of(classes.get("a.E")).hasStaticState()).isTrue();
  }

  @Test
  void record_keeps_nothing() {
    Map<String, byte[]> classes =
        Sources.compile(Map.of("a/R.java", "package a; record R(long sum, String name) {}"));

    assertThat(ClassFile.of(classes.get("a.R")).hasStaticState()).isFalse();
  }

  @Test
  void interface_keeps_what_its_fields_are_made_of() {
    Map<String, byte[]> classes =
        Sources.compile(
            Map.of(
                "a/I.java", "package a; interface I { int N = 7; }",
                "a/J.java", "package a; interface J { Object O = new Object(); }"));

    assertThat(ClassFile.of(classes.get("a.I")).hasStaticState()).isFalse();
    assertThat(ClassFile.of(classes.get("a.J")).hasStaticState()).isTrue();
  }

  @Test
  void class_file_cut_anywhere_is_refused_or_not_trusted() {
    byte[] whole =
        Sources.compile("a.A", "static final int SIZE = 7; int f(int n) { return n; }").get("a.A");
    TreeSet<String> seen = new TreeSet<>();
    for (int length = 0; length < whole.length - SOURCE_FILE_BYTES; length++) {
      try {
        ClassFile read = ClassFile.of(Arrays.copyOf(whole, length));
        assertThat(read).as("%d bytes", length).isEqualTo(new ClassFile("a.A", true));
        seen.add("not trusted");
      } catch (IllegalArgumentException e) {
        seen.add(e.getMessage());
      }
    }

    assertThat(seen).containsExactly("not a class file: it is cut off", "not trusted");
    assertThat(ClassFile.of(whole)).isEqualTo(new ClassFile("a.A", false));
  }

  @Test
  void other_bytes_are_refused() {
    refuses(header(0x504b0304, 1, 2), "not a class file: it does not begin with CAFEBABE");
  }

  @Test
  void class_that_points_at_no_class_is_refused() {
    refuses(header(MAGIC, 1, 1), "not a class file: its class has no name");
    refuses(header(MAGIC, 1, 0), "not a class file: its class has no name");
    refuses(header(MAGIC, 1, 3), "not a class file: Index 3 out of bounds for length 3");
  }

  @Test
  void unknown_constant_is_refused() {
    refuses(header(MAGIC, 99, 2), "not a class file: constant 1 has the unknown tag 99");
  }

  /** A header with the constants 1, a text, and 2, the class of that name. */
  private static byte[] header(int magic, int tagOfText, int thisClass) {
    byte[] name = "a/B".getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(64);
    bytes.putInt(magic).putInt(61).putShort((short) 3);
    bytes.put((byte) tagOfText).putShort((short) name.length).put(name);
    bytes.put((byte) 7).putShort((short) 1);
    bytes.putShort((short) 0x21).putShort((short) thisClass);
    return bytes.array();
  }

  private static ClassFile classFile(String body) {
    return ClassFile.of(Sources.compile("a.A", body).get("a.A"));
  }

  private static void refuses(byte[] bytes, String message) {
    assertThatThrownBy(() -> ClassFile.of(bytes))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
