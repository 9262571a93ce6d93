package io.dstreamlabs.autograder.kit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums as small hexadecimal digits. */
final class Checksum {
  private Checksum() {}

  /** What Maven expects beside a file of a repository. */
  static String sha1(byte[] content) {
    return HexFormat.of().formatHex(digest("SHA-1").digest(content));
  }

  /** What tells one content from another. */
  static String sha256(byte[] content) {
    return HexFormat.of().formatHex(digest("SHA-256").digest(content));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has " + algorithm, impossible);
    }
  }
}
