package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import java.nio.file.Path;

/**
 * A log in segment files.
 *
 * <pre>
 * 0000000000000000000.log    header | record 0 record 1 mark | record 2 mark | ...
 * 0000000000000000412.log    header | record 412 mark | ...
 * </pre>
 *
 * <p>An append writes its record, forces the file, and then writes a mark, which says how much of the file is
 * safe. Threads that append while the file is being forced share the next force. The mark itself becomes safe
 * with the next force, so it costs none; and each record says, too, how much was safe before it.
 *
 * <p>That is how damage is told from what a crash left. A crash may leave anything in bytes that were not forced:
 * they are missing, zero, garbage, or there in part, with whole records after a hole. But nothing that is whole
 * and follows says that they had been safe. So, when a log is opened:
 *
 * <ul>
 *   <li>bytes at the end of the last segment that are not whole, and that nothing after them proves to have been
 *       safe, are cut off, with a warning that names file and offset: they were acknowledged to nobody;
 *   <li>any other damage, a missing segment and a segment of a newer version are errors that name the file and
 *       the offset, and nothing is changed.
 * </ul>
 *
 * <p>No change of a single byte in a log whose process ended, or was killed, makes it lose a record: the byte is in
 * the last mark, which is written again, or it is proved to have been safe. What cannot be told from a crash is
 * that the end of the last segment was cut off later, or destroyed together with its last mark, or lost as the power
 * went before that mark was forced; and that the last segment is gone as a whole. A checkpoint that needs records
 * from there on tells: then {@link io.dstreamlabs.kernel.recovery.WriteAheadLog.Log#read} refuses.
 *
 * <p>After a failed write or force the log takes nothing more. A segment is checked and read as a whole, so opening
 * costs the bytes that are kept. Only one program may use a directory at a time.
 */
public final class FileWriteAheadLog implements WriteAheadLog {
  private static final long serialVersionUID = 1;
  private static final int STANDARD_SEGMENT_BYTES = 64 << 20;
  private static final int MAX_SEGMENT_BYTES = 1 << 30;

  private final int segmentBytes;

  /** With segments of 64 MiB. */
  public FileWriteAheadLog() {
    this(STANDARD_SEGMENT_BYTES);
  }

  /**
   * With segments of another size.
   *
   * @param segmentBytes a record that would make a segment longer goes into a new one; from 1 to 1 GiB
   * @throws IllegalArgumentException if it is not
   */
  public FileWriteAheadLog(int segmentBytes) {
    if (segmentBytes < 1 || segmentBytes > MAX_SEGMENT_BYTES) {
      throw new IllegalArgumentException(
          "segmentBytes is %d, but must be from 1 to %d: use %d"
              .formatted(segmentBytes, MAX_SEGMENT_BYTES, STANDARD_SEGMENT_BYTES));
    }
    this.segmentBytes = segmentBytes;
  }

  @Override
  public Log open(Disk disk, String directory) {
    return new SegmentedLog(disk, Path.of(directory), segmentBytes);
  }
}
