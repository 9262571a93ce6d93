package io.dstreamlabs.autograder.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a zip says of one entry, in its table of contents.
 *
 * @param name as written, decoded
 * @param flags bit 0 encrypted, bit 3 sizes follow the data, bit 11 the name is UTF-8
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the content
 * @param packed size in the archive
 * @param unpacked size of the content
 * @param unixMode file type and permissions, or 0 where the archive does not say
 * @param offset of the entry's own header
 */
record ZipHeader(
    String name,
    int flags,
    int method,
    long crc,
    long packed,
    long unpacked,
    int unixMode,
    long offset) {
  private static final long SIGNATURE = 0x02014b50L;
  private static final int FIXED = 46;
  private static final long NEEDS_ZIP64 = 0xFFFFFFFFL;
  private static final int FILE_TYPE = 0170000;
  private static final int REGULAR = 0100000;
  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;

  /** Reads the header at {@code at}. */
  static ZipHeader read(LittleEndian in, long at) {
    if (in.u32(at) != SIGNATURE) {
      throw ZipFault.broken("its table of contents is damaged");
    }
    return new ZipHeader(
        name(in.slice(at + FIXED, in.u16(at + 28))),
        in.u16(at + 8),
        in.u16(at + 10),
        in.u32(at + 16),
        in.u32(at + 20),
        in.u32(at + 24),
        (int) (in.u32(at + 38) >>> 16),
        in.u32(at + 42));
  }

  /** Length of the header at {@code at}. */
  static long length(LittleEndian in, long at) {
    return FIXED + in.u16(at + 28) + in.u16(at + 30) + in.u16(at + 32);
  }

  /** UTF-8 where it is that, whatever the flag says; else one character per byte. */
  static String name(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      Charset oldStyle =
          Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
      return new String(bytes, oldStyle);
    }
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  boolean sizesFollow() {
    return (flags & 8) != 0;
  }

  /** Refuses what is no plain file or folder, or cannot be read. */
  void check(IntakeLimits limits) {
    int type = unixMode & FILE_TYPE;
    if (type != 0 && type != REGULAR && type != FOLDER) {
      throw Refused.rejected(
          "'%s' is %s, but only files and folders may be handed in: put a copy of the file there"
              .formatted(
                  Shown.name(name), type == LINK ? "a link" : "neither a file nor a folder"));
    }
    if ((flags & 1) != 0 || (flags & 1 << 13) != 0) {
      throw Refused.rejected(
          "'%s' is encrypted: zip the lab's folder without a password".formatted(Shown.name(name)));
    }
    if (method != 0 && method != 8) {
      throw ZipFault.broken(
          name, "is packed by method " + method + ", but must be stored or deflated");
    }
    if (packed == NEEDS_ZIP64 || unpacked == NEEDS_ZIP64 || offset == NEEDS_ZIP64) {
      throw ZipFault.broken(name, "is marked as larger than 4 GB");
    }
    if (isFolder() && unpacked != 0) {
      throw ZipFault.broken(name, "is a folder with content");
    }
    checkRatio(limits);
  }

  private void checkRatio(IntakeLimits limits) {
    if (unpacked >= IntakeLimits.RATIO_COUNTS_FROM && unpacked > limits.ratio() * packed) {
      throw Refused.rejected(
          "'%s' is packed more than %d times smaller than it is: take it out"
              .formatted(Shown.name(name), limits.ratio()));
    }
  }
}
