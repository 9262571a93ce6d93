package io.dstreamlabs.autograder.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * No passage of a secret source is in any text: so many characters in a row, blanks and comments not counted, that
 * no public source has. So a solution is found in a file of any name, commented out, quoted or indented otherwise.
 */
final class SecretCode implements LeakRule {
  private final int length;
  private final Map<String, String> secrets;
  private final Shingles passages;

  private SecretCode(int length, Map<String, String> secrets, Shingles passages) {
    this.length = length;
    this.secrets = secrets;
    this.passages = passages;
  }

  /**
   * What is in {@code secret} and not in {@code open}; both from path to content.
   *
   * @param length of the shortest passage that counts, in characters
   *
   * <p>Cost: every text is read once; memory is 8 bytes for each character of {@code secret}.
   */
  static SecretCode of(int length, Map<String, byte[]> secret, Map<String, byte[]> open) {
    Map<String, String> secrets = new TreeMap<>();
    secret.forEach((path, content) -> secrets.put(path, DenseText.code(text(content))));
    List<String> known = new ArrayList<>();
    for (byte[] content : open.values()) {
      known.add(DenseText.code(text(content)));
      known.add(DenseText.all(text(content)));
    }
    return new SecretCode(
        length, secrets, Shingles.of(length, secrets.values()).without(Shingles.of(length, known)));
  }

  @Override
  public Optional<String> leakIn(Opened file) {
    for (String text : file.codeReadings()) {
      OptionalInt found = passages.firstIn(text);
      if (found.isPresent()) {
        String passage = text.substring(found.getAsInt(), found.getAsInt() + length);
        return Optional.of("holds code of %s: %s".formatted(source(passage), passage));
      }
    }
    return Optional.empty();
  }

  private String source(String passage) {
    return secrets.entrySet().stream()
        .filter(secret -> secret.getValue().contains(passage))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
