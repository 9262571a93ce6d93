package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticStateTest {
  /** The last part of such a class file: one attribute, which names the source. */
  private static final int SOURCE_FILE_BYTES = 10;

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
  void class_that_keeps_something_is_found(String body) {
    assertThat(StaticState.isIn(classFile(body))).isTrue();
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
  void class_that_keeps_nothing_is_not(String body) {
    assertThat(StaticState.isIn(classFile(body))).isFalse();
  }

  @Test
  void enum_keeps_its_constants() {
    Map<String, byte[]> classes =
        Sources.compile(Map.of("a/E.java", "package a; enum E { X; int count; }"));

    assertThat(StaticState.isIn(classes.get("a.E"))).isTrue();
  }

  @Test
  void record_keeps_nothing() {
    Map<String, byte[]> classes =
        Sources.compile(Map.of("a/R.java", "package a; record R(long sum, String name) {}"));

    assertThat(StaticState.isIn(classes.get("a.R"))).isFalse();
  }

  @Test
  void interface_keeps_what_its_fields_are_made_of() {
    Map<String, byte[]> classes =
        Sources.compile(
            Map.of(
                "a/I.java", "package a; interface I { int N = 7; }",
                "a/J.java", "package a; interface J { Object O = new Object(); }"));

    assertThat(StaticState.isIn(classes.get("a.I"))).isFalse();
    assertThat(StaticState.isIn(classes.get("a.J"))).isTrue();
  }

  @Test
  void class_file_that_is_cut_off_before_its_own_attributes_is_not_trusted() {
    byte[] whole = classFile("static final int SIZE = 7; int f(int n) { return n; }");

    assertThat(StaticState.isIn(whole)).isFalse();
    for (int length = 0; length < whole.length - SOURCE_FILE_BYTES; length++) {
      assertThat(StaticState.isIn(Arrays.copyOf(whole, length))).as("%d bytes", length).isTrue();
    }
  }

  private static byte[] classFile(String body) {
    return Sources.compile("a.A", body).get("a.A");
  }
}
