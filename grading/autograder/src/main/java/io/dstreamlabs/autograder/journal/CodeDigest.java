package io.dstreamlabs.autograder.journal;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class files behind a result: where each of some classes comes from, a folder or a jar. */
public final class CodeDigest {
  private CodeDigest() {}

  /**
   * One SHA-256 over all class files that lie where {@code anchors} lie; the same whatever their order.
   *
   * @param anchors one class of each module that counts
   */
  public static String of(Class<?>... anchors) {
    return Arrays.stream(anchors)
        .map(CodeDigest::place)
        .distinct()
        .map(FileDigest::of)
        .sorted()
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" "), all -> new Digest().add(all).hex()));
  }

  private static Path place(Class<?> anchor) {
    try {
      return Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot tell where " + anchor + " comes from", e);
    }
  }
}
