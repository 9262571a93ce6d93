package io.dstreamlabs.autograder.intake;

import java.util.Arrays;

/**
 * Bytes of a zip, read as numbers with the lowest byte first. Every read beyond the end refuses the
 * archive.
 */
record LittleEndian(byte[] bytes) {

  int length() {
    return bytes.length;
  }

  int u16(long at) {
    check(at, 2);
    int i = (int) at;
    return bytes[i] & 0xFF | (bytes[i + 1] & 0xFF) << 8;
  }

  long u32(long at) {
    return u16(at) | (long) u16(at + 2) << 16;
  }

  byte[] slice(long from, long length) {
    check(from, length);
    return Arrays.copyOfRange(bytes, (int) from, (int) (from + length));
  }

  private void check(long at, long length) {
    if (at < 0 || length < 0 || at + length > bytes.length) {
      throw ZipFault.broken("it ends too early");
    }
  }
}
