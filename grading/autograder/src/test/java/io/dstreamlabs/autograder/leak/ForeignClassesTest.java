package io.dstreamlabs.autograder.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignClassesTest {
  private static final String TIME = "io/dstreamlabs/kernel/Time";

  private final ForeignClasses rule = new ForeignClasses();

  static byte[] bytesOf(Class<?> type) {
    try (InputStream in =
        type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class {@code Time} of the kernel, with another name of the same length. */
  static byte[] renamed(String name) {
    assertThat(name).hasSameSizeAs(TIME);
    return new String(bytesOf(Time.class), StandardCharsets.ISO_8859_1)
        .replace(TIME, name)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private Optional<String> leakIn(byte[] content) {
    return rule.leakIn(new Opened("a.txt", content));
  }

  @Test
  void a_class_of_the_engine_is_none() {
    assertThat(leakIn(bytesOf(Time.class))).isEmpty();
    assertThat(leakIn(Packed.bytes("no class at all"))).isEmpty();
  }

  @Test
  void a_class_of_a_lab_is_found_under_any_name() {
    assertThat(leakIn(renamed("io/dstreamlabs/labs/l5/Tim")))
        .contains("holds the class io.dstreamlabs.labs.l5.Tim, which is none of the engine");
  }

  @Test
  void a_class_in_any_other_package_is_found_too() {
    assertThat(leakIn(bytesOf(ForeignClassesTest.class)))
        .contains(
            "holds the class "
                + ForeignClassesTest.class.getName()
                + ", which is none of the engine");
  }

  @Test
  void a_class_behind_a_beginning_is_found() {
    ByteArrayOutputStream behind = new ByteArrayOutputStream();
    behind.writeBytes(Packed.bytes("notes\n"));
    behind.writeBytes(renamed("io/dstreamlabs/labs/l5/Tim"));
    assertThat(leakIn(behind.toByteArray())).isPresent();
  }

  @Test
  void a_class_of_the_engine_that_knows_a_lab_is_found_by_its_constants() {
    byte[] planted =
        new String(bytesOf(Packed.class), StandardCharsets.ISO_8859_1)
            .replace(
                "io/dstreamlabs/autograder/leak/Packed", "io/dstreamlabs/scenarios/leakk/Packed")
            .replace("java/util/zip/GZIPOutputStream", "io/dstreamlabs/labs/l5/Windows")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(leakIn(planted))
        .contains(
            "holds the class io.dstreamlabs.scenarios.leakk.Packed, which knows"
                + " io/dstreamlabs/labs/…");
  }

  @Test
  void a_class_file_that_cannot_be_read_is_a_leak() {
    byte[] begin = "\u00ca\u00fe\u00ba\u00be\u0000".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(leakIn(begin)).contains("is a class file that cannot be read");
  }
}
