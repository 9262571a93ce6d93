package io.dstreamlabs.autograder.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents at the end of a zip.
 *
 * <pre>
 * local header, data   local header, data   …   table of contents   end record
 * ^ 0                                           ^ start             ^ start + size
 * </pre>
 *
 * @param start where the table begins
 * @param headers one per entry, in its order
 */
record ZipDirectory(long start, List<ZipHeader> headers) {
  private static final long END_SIGNATURE = 0x06054b50L;
  private static final int END_FIXED = 22;
  private static final int MOST_COMMENT = 0xFFFF;

  static ZipDirectory read(LittleEndian in, IntakeLimits limits) {
    long end = endRecord(in);
    int disks = in.u16(end + 4) + in.u16(end + 6);
    int count = in.u16(end + 10);
    long size = in.u32(end + 12);
    long start = in.u32(end + 16);
    if (disks != 0 || in.u16(end + 8) != count) {
      throw ZipFault.broken("it is one of several parts");
    }
    if (count > limits.allEntries()) {
      throw Refused.rejected(
          "more than %d files and folders, but a submission has at most that many: hand in only the lab's sources"
              .formatted(limits.allEntries()));
    }
    if (start + size != end) {
      throw ZipFault.broken("its table of contents is not where its end record says");
    }
    return new ZipDirectory(start, headers(in, start, end, count));
  }

  private static List<ZipHeader> headers(LittleEndian in, long start, long end, int count) {
    List<ZipHeader> headers = new ArrayList<>();
    long at = start;
    for (int i = 0; i < count; i++) {
      headers.add(ZipHeader.read(in, at));
      at += ZipHeader.length(in, at);
    }
    if (at != end) {
      throw ZipFault.broken("its table of contents is not as long as its end record says");
    }
    return headers;
  }

  /** The end record is the last thing in the file, but for its own comment. */
  private static long endRecord(LittleEndian in) {
    int last = in.length() - END_FIXED;
    for (int at = last; at >= 0 && at >= last - MOST_COMMENT; at--) {
      if (in.u32(at) == END_SIGNATURE && at + END_FIXED + in.u16(at + 20) == in.length()) {
        return at;
      }
    }
    throw ZipFault.broken("it is no zip, or its end is missing");
  }
}
