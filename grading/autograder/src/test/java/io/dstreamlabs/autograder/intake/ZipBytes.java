package io.dstreamlabs.autograder.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes zips byte by byte, the honest ones and those that no program would write. What is set after an
 * entry changes that entry.
 */
final class ZipBytes {
  private static final int UNIX = 3 << 8;

  private final List<Entry> entries = new ArrayList<>();
  private byte[] before = {};
  private byte[] beforeTable = {};
  private int tableShift;

  private static final class Entry {
    private byte[] localName;
    private byte[] centralName;
    private byte[] content;
    private byte[] packed;
    private int method;
    private int flags = 1 << 11;
    private int mode;
    private long crc;
    private long localUnpacked;
    private long unpacked;
    private boolean descriptor;
    private boolean inTable = true;
    private long offset = -1;
  }

  ZipBytes stored(String name, String text) {
    return stored(name.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
  }

  ZipBytes stored(byte[] name, byte[] content) {
    Entry entry = new Entry();
    entry.localName = name;
    entry.centralName = name;
    entry.content = content;
    entry.packed = content;
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.crc = crc.getValue();
    entry.unpacked = content.length;
    entry.localUnpacked = content.length;
    entries.add(entry);
    return this;
  }

  ZipBytes deflated(String name, byte[] content) {
    stored(name.getBytes(StandardCharsets.UTF_8), content);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    last().packed = packed.toByteArray();
    last().method = 8;
    return this;
  }

  ZipBytes mode(int unixMode) {
    last().mode = unixMode;
    return this;
  }

  ZipBytes flag(int bit) {
    last().flags |= 1 << bit;
    return this;
  }

  ZipBytes method(int method) {
    last().method = method;
    return this;
  }

  ZipBytes localName(String name) {
    last().localName = name.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  ZipBytes sayingBytes(long unpacked) {
    last().unpacked = unpacked;
    last().localUnpacked = unpacked;
    return this;
  }

  ZipBytes sayingLocally(long unpacked) {
    last().localUnpacked = unpacked;
    return this;
  }

  ZipBytes sayingChecksum(long crc) {
    last().crc = crc;
    return this;
  }

  ZipBytes packedAs(byte[] packed) {
    last().packed = packed;
    return this;
  }

  /** Zero sizes in the entry's own header, and a record with them behind its data. */
  ZipBytes withDescriptor() {
    last().descriptor = true;
    return flag(3);
  }

  /** The entry is in the file, but not in the table of contents. */
  ZipBytes hidden() {
    last().inTable = false;
    return this;
  }

  /** The table sends to the data of the first entry, whose bytes serve twice. */
  ZipBytes sharingTheFirst() {
    last().offset = 0;
    return this;
  }

  ZipBytes precededBy(String bytes) {
    before = bytes.getBytes(StandardCharsets.US_ASCII);
    return this;
  }

  ZipBytes beforeTheTable(String bytes) {
    beforeTable = bytes.getBytes(StandardCharsets.US_ASCII);
    return this;
  }

  ZipBytes tableSaidToBeLaterBy(int bytes) {
    tableShift = bytes;
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before);
    for (Entry entry : entries) {
      if (entry.offset < 0) {
        entry.offset = out.size() - before.length;
        writeLocal(out, entry);
      }
    }
    out.writeBytes(beforeTable);
    int start = out.size();
    int count = 0;
    for (Entry entry : entries) {
      if (entry.inTable) {
        writeCentral(out, entry);
        count++;
      }
    }
    int size = out.size() - start;
    u32(out, 0x06054b50L);
    u16(out, 0, 0, count, count);
    u32(out, size, start - before.length + tableShift);
    u16(out, 0);
    return out.toByteArray();
  }

  Path writeTo(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeLocal(ByteArrayOutputStream out, Entry entry) {
    u32(out, 0x04034b50L);
    u16(out, 20, entry.flags, entry.method, 0, 0);
    if (entry.descriptor) {
      u32(out, 0, 0, 0);
    } else {
      u32(out, entry.crc, entry.packed.length, entry.localUnpacked);
    }
    u16(out, entry.localName.length, 0);
    out.writeBytes(entry.localName);
    out.writeBytes(entry.packed);
    if (entry.descriptor) {
      u32(out, 0x08074b50L, entry.crc, entry.packed.length, entry.unpacked);
    }
  }

  private static void writeCentral(ByteArrayOutputStream out, Entry entry) {
    u32(out, 0x02014b50L);
    u16(out, UNIX | 20, 20, entry.flags, entry.method, 0, 0);
    u32(out, entry.crc, entry.packed.length, entry.unpacked);
    u16(out, entry.centralName.length, 0, 0, 0, 0);
    u32(out, (long) entry.mode << 16, entry.offset);
    out.writeBytes(entry.centralName);
  }

  private static void u16(ByteArrayOutputStream out, int... values) {
    for (int value : values) {
      out.write(value);
      out.write(value >>> 8);
    }
  }

  private static void u32(ByteArrayOutputStream out, long... values) {
    for (long value : values) {
      u16(out, (int) value & 0xFFFF, (int) (value >>> 16) & 0xFFFF);
    }
  }

  private Entry last() {
    return entries.get(entries.size() - 1);
  }
}
