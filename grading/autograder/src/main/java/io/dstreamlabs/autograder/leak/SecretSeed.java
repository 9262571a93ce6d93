package io.dstreamlabs.autograder.leak;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.YamlFields;
import io.dstreamlabs.autograder.run.CourseSeed;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The secret of {@code grading/course.yaml} stands nowhere, in no encoding. */
final class SecretSeed implements LeakRule {
  /** What is shorter is found everywhere by accident. */
  static final int SHORTEST = 6;

  /** Numbers below have so many zero bytes that they are found by accident. */
  private static final long SMALL = 1L << 40;

  /** What to look for, each byte as one character, and how it is called. */
  private final Map<String, String> forms = new LinkedHashMap<>();

  private SecretSeed() {}

  /** The seed of {@code course}; without one there is nothing to find. */
  static SecretSeed of(Course course) {
    SecretSeed secret = new SecretSeed();
    if (!Files.exists(course.secrets())) {
      return secret;
    }
    String seed = YamlFields.read(course.secrets(), Set.of("seed")).text("seed");
    if (seed.length() >= SHORTEST) {
      secret.addText(seed);
    }
    secret.addNumber(CourseSeed.choose("", course).value());
    return secret;
  }

  @Override
  public Optional<String> leakIn(Opened file) {
    String bytes = file.bytes();
    return forms.entrySet().stream()
        .filter(form -> bytes.contains(form.getKey()))
        .findFirst()
        .map(form -> "holds the course's secret seed, " + form.getValue());
  }

  private void addText(String seed) {
    add(encoded(seed, StandardCharsets.UTF_8), "as text");
    add(encoded(seed, StandardCharsets.ISO_8859_1), "as text");
    add(encoded(seed, StandardCharsets.UTF_16LE), "in UTF-16");
    add(encoded(seed, StandardCharsets.UTF_16BE), "in UTF-16");
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (int before = 0; before < 3; before++) {
        add(base64(seed.getBytes(charset), before), "in Base64");
      }
    }
  }

  private void addNumber(long value) {
    if (value > -SMALL && value < SMALL) {
      return;
    }
    addText(Long.toString(value));
    byte[] big = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    byte[] little = ByteBuffer.allocate(Long.BYTES).putLong(Long.reverseBytes(value)).array();
    add(new String(big, StandardCharsets.ISO_8859_1), "as a number");
    add(new String(little, StandardCharsets.ISO_8859_1), "as a number");
  }

  private void add(String form, String name) {
    forms.putIfAbsent(form, name);
  }

  private static String encoded(String text, Charset charset) {
    return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  /** The digits that are the same whatever stands before and after, with {@code before} bytes before. */
  private static String base64(byte[] secret, int before) {
    byte[] shifted = new byte[before + secret.length];
    System.arraycopy(secret, 0, shifted, before, secret.length);
    String digits = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int first = before == 0 ? 0 : before + 1;
    int last = shifted.length * 8 / 6;
    return digits.substring(first, last);
  }
}
