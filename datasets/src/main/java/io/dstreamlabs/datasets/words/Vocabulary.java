package io.dstreamlabs.datasets.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that messages are made of, the most frequent one first. */
final class Vocabulary {
  private Vocabulary() {}

  static List<String> words() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
