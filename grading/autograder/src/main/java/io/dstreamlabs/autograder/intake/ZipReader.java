package io.dstreamlabs.autograder.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip that was handed in. The table of contents and the entries' own headers must tell the same
 * story, entry after entry without overlaps or gaps, so that every program sees the same files in it.
 */
final class ZipReader {
  private static final long LOCAL_SIGNATURE = 0x04034b50L;
  private static final int LOCAL_FIXED = 30;

  /** Signature, CRC and two sizes of 8 bytes: what may follow the data of an entry. */
  private static final int MOST_DESCRIPTOR = 24;

  private static final long IN_ZIP64_FIELD = 0xFFFFFFFFL;

  private final LittleEndian in;
  private final IntakeLimits limits;
  private final Parcel parcel;

  private ZipReader(byte[] archive, IntakeLimits limits, Parcel parcel) {
    this.in = new LittleEndian(archive);
    this.limits = limits;
    this.parcel = parcel;
  }

  static void read(byte[] archive, IntakeLimits limits, Parcel parcel) {
    new ZipReader(archive, limits, parcel).read();
  }

  private void read() {
    ZipDirectory directory = ZipDirectory.read(in, limits);
    List<ZipHeader> inPlace =
        directory.headers().stream().sorted(Comparator.comparingLong(ZipHeader::offset)).toList();
    for (ZipHeader header : inPlace) {
      parcel.count(SafePath.of(header.name()));
      header.check(limits);
    }
    long end = 0;
    int descriptor = 0;
    for (ZipHeader header : inPlace) {
      checkPlace(header, end, descriptor);
      long data = dataStart(header);
      end = data + header.packed();
      descriptor = header.sizesFollow() ? MOST_DESCRIPTOR : 0;
      if (end > directory.start()) {
        throw ZipFault.broken(header.name(), "overlaps the table of contents");
      }
      take(header, data);
    }
    if (directory.start() - end > descriptor) {
      throw ZipFault.broken("it holds something that its table of contents does not name");
    }
  }

  private static void checkPlace(ZipHeader header, long end, int descriptor) {
    if (header.offset() < end) {
      throw ZipFault.broken(header.name(), "overlaps another file");
    }
    if (header.offset() - end > descriptor) {
      throw ZipFault.broken("it holds something that its table of contents does not name");
    }
  }

  /** Where the data begins, once the entry's own header is known to say the same. */
  private long dataStart(ZipHeader header) {
    long at = header.offset();
    int nameLength = in.u16(at + 26);
    boolean same =
        in.u32(at) == LOCAL_SIGNATURE
            && in.u16(at + 6) == header.flags()
            && in.u16(at + 8) == header.method()
            && ZipHeader.name(in.slice(at + LOCAL_FIXED, nameLength)).equals(header.name())
            && isSame(header, in.u32(at + 14), header.crc())
            && isSame(header, in.u32(at + 18), header.packed())
            && isSame(header, in.u32(at + 22), header.unpacked());
    if (!same) {
      throw ZipFault.broken(
          header.name(), "is described in two ways, at its place and in the table of contents");
    }
    return at + LOCAL_FIXED + nameLength + in.u16(at + 28);
  }

  private static boolean isSame(ZipHeader header, long local, long central) {
    return local == central || (header.sizesFollow() && (local == 0 || local == IN_ZIP64_FIELD));
  }

  private void take(ZipHeader header, long data) {
    String path = SafePath.of(header.name());
    if (header.isFolder() || Noise.is(path)) {
      return;
    }
    if (path.isEmpty()) {
      throw ZipFault.broken(header.name(), "is a file without a name");
    }
    byte[] content = unpack(header, path, in.slice(data, header.packed()));
    CRC32 crc = new CRC32();
    crc.update(content);
    if (content.length != header.unpacked() || crc.getValue() != header.crc()) {
      throw ZipFault.broken(header.name(), "is not what its checksum and size say");
    }
    parcel.add(path, content);
  }

  private byte[] unpack(ZipHeader header, String path, byte[] packed) {
    int room = parcel.room();
    byte[] content = header.method() == 0 ? packed : inflate(header, packed, room);
    if (content.length > room) {
      throw parcel.tooLarge(path);
    }
    return content;
  }

  /** At most {@code room + 1} bytes, whatever the headers promise. */
  private static byte[] inflate(ZipHeader header, byte[] packed, int room) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] out = new byte[8192];
      int length = 0;
      while (!inflater.finished() && length <= room) {
        if (length == out.length) {
          out = Arrays.copyOf(out, (int) Math.min(2L * out.length, room + 1L));
        }
        int count = inflater.inflate(out, length, Math.min(out.length, room + 1) - length);
        if (count == 0 && !inflater.finished()) {
          throw ZipFault.broken(header.name(), "ends in the middle");
        }
        length += count;
      }
      if (length <= room && inflater.getRemaining() > 0) {
        throw ZipFault.broken(header.name(), "is shorter than its packed size says");
      }
      return Arrays.copyOf(out, length);
    } catch (DataFormatException e) {
      throw ZipFault.broken(header.name(), "is damaged");
    } finally {
      inflater.end();
    }
  }
}
