package io.dstreamlabs.autograder.leak;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * No method of a secret source is there as a whole. This holds for a lesson too, whose hints are nearly the
 * code, and share passages with it, but never all of a method.
 */
final class SecretMethods implements LeakRule {
  /** What is shorter is written by everybody, such as a getter. */
  private static final int SHORTEST = 40;

  private final Map<String, String> sources = new TreeMap<>();
  private final Shingles beginnings;

  /** The methods of {@code secret} that are not in {@code open}; both from path to content. */
  SecretMethods(Map<String, byte[]> secret, Map<String, byte[]> open) {
    String known =
        open.values().stream().map(SecretMethods::code).collect(Collectors.joining("\n"));
    secret.forEach(
        (path, content) -> {
          for (String block : Blocks.in(code(content))) {
            if (block.length() >= SHORTEST && !known.contains(block)) {
              sources.putIfAbsent(block, path);
            }
          }
        });
    beginnings =
        Shingles.of(
            SHORTEST,
            sources.keySet().stream().map(block -> block.substring(0, SHORTEST)).toList());
  }

  @Override
  public Optional<String> leakIn(Opened file) {
    return file.codeReadings().stream()
        .filter(text -> beginnings.firstIn(text).isPresent())
        .flatMap(text -> sources.entrySet().stream().filter(one -> text.contains(one.getKey())))
        .findFirst()
        .map(found -> "holds a method of %s: %s".formatted(found.getValue(), found.getKey()));
  }

  private static String code(byte[] content) {
    return DenseText.code(new String(content, StandardCharsets.UTF_8));
  }
}
