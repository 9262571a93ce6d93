package io.dstreamlabs.autograder.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.run.CourseSeed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSeedTest {
  private static final String SEED = "Äpfel und Birnen, 1847";

  @TempDir private Path root;
  private Course course;

  @BeforeEach
  void chooseSeed() throws IOException {
    course = new Course(root);
    seedIs(SEED);
  }

  private void seedIs(String seed) throws IOException {
    Files.createDirectories(course.secrets().getParent());
    Files.writeString(course.secrets(), "seed: \"" + seed + "\"\n");
  }

  private String leakIn(byte[] content) {
    return SecretSeed.of(course).leakIn(new Opened("a.bin", content)).orElse("");
  }

  @Test
  void it_is_found_as_text_in_every_charset() {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      assertThat(leakIn(("x" + SEED + "y").getBytes(charset)))
          .isEqualTo("holds the course's secret seed, as text");
    }
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(leakIn(("x" + SEED + "y").getBytes(charset)))
          .isEqualTo("holds the course's secret seed, in UTF-16");
    }
  }

  @Test
  void it_is_found_in_base64_wherever_it_begins() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String before : List.of("", "a", "ab", "abc", "abcd")) {
        for (String after : List.of("", "z", "yz")) {
          byte[] text = (before + SEED + after).getBytes(charset);
          assertThat(leakIn(Base64.getEncoder().encode(text)))
              .as("%s %s %s", charset, before, after)
              .isEqualTo("holds the course's secret seed, in Base64");
        }
      }
    }
  }

  @Test
  void the_number_that_is_made_from_it_is_found_too() {
    long value = CourseSeed.choose("", course).value();
    assertThat(leakIn(Packed.bytes("seed=" + value)))
        .isEqualTo("holds the course's secret seed, as text");
    byte[] number = ByteBuffer.allocate(12).putInt(7).putLong(value).array();
    assertThat(leakIn(number)).isEqualTo("holds the course's secret seed, as a number");
    byte[] turned = ByteBuffer.allocate(8).putLong(Long.reverseBytes(value)).array();
    assertThat(leakIn(turned)).isEqualTo("holds the course's secret seed, as a number");
  }

  @Test
  void a_seed_that_is_a_number_is_looked_for_as_it_is_written() throws IOException {
    seedIs("20251112");
    assertThat(leakIn(Packed.bytes("20251112"))).isNotEmpty();
    assertThat(leakIn(new byte[100])).isEmpty();
  }

  @Test
  void what_does_not_hold_it_is_no_leak() {
    assertThat(leakIn(Packed.bytes("Äpfel und Birnen, 1848"))).isEmpty();
    assertThat(leakIn(new byte[0])).isEmpty();
  }

  /** It stands in every other file by accident. */
  @Test
  void a_seed_of_a_few_letters_is_not_looked_for() throws IOException {
    seedIs("42");
    assertThat(leakIn(Packed.bytes("in 42 minutes"))).isEmpty();
  }

  @Test
  void without_a_secret_there_is_nothing_to_find() throws IOException {
    Files.delete(course.secrets());
    assertThat(leakIn(Packed.bytes(SEED))).isEmpty();
  }
}
