package io.dstreamlabs.reference.recovery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The first twelve bytes of a file, which stay as they are in all versions to come, so that a newer file is
 * told from a damaged one: four letters, the version, and a checksum of both.
 *
 * @param letters four in ASCII
 * @param version from 1
 * @param name what such a file is called in messages
 */
record FileKind(String letters, int version, String name) {
  /** How many bytes that are. */
  static final int BYTES = 12;

  private static final int CHECKED = BYTES - Integer.BYTES;

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.put(letters.getBytes(StandardCharsets.US_ASCII)).putInt(version);
    return bytes.putInt(checksum(bytes.array(), 0, CHECKED)).array();
  }

  /**
   * Whether {@code content} begins as a file of this kind does.
   *
   * @throws IllegalStateException if it does, but in a version that is not ours
   */
  boolean begins(Object file, byte[] content) {
    if (content.length < BYTES) {
      return false;
    }
    ByteBuffer bytes = ByteBuffer.wrap(content);
    int found = bytes.getInt(Integer.BYTES);
    boolean isIntact =
        bytes.getInt(CHECKED) == checksum(content, 0, CHECKED)
            && Arrays.equals(
                letters.getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(content, Integer.BYTES));
    if (isIntact && found != version) {
      throw new IllegalStateException(
          "%s %s has version %d of its format, and this program knows version %d only: go on with the program that wrote it"
              .formatted(name, file, found, version));
    }
    return isIntact;
  }

  /** The CRC32C of bytes that follow one another. */
  static int checksum(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }
}
