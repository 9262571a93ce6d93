package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A log in segment files, for many threads. */
final class SegmentedLog implements WriteAheadLog.Log {
  /** The longest record, as long as what the codecs make; so a segment can be read as an array. */
  private static final int MAX_RECORD = 64 << 20;

  private final Disk disk;
  private final Segments segments;
  private final GroupCommit commit;

  SegmentedLog(Disk disk, Path directory, int segmentBytes) {
    this.disk = disk;
    this.segments = Segments.open(disk, directory, segmentBytes);
    this.commit = new GroupCommit("the log in " + directory, segments::write);
  }

  @Override
  public long append(byte[] record) {
    if (record.length > MAX_RECORD) {
      throw new IllegalArgumentException(
          "record has %d bytes, but must have at most %d: store smaller blocks"
              .formatted(record.length, MAX_RECORD));
    }
    return commit.append(record);
  }

  @Override
  public long end() {
    return segments.end();
  }

  @Override
  public void read(long from, WriteAheadLog.Reader reader) {
    long end = segments.end();
    List<Segment> wanted = commit.alone(() -> segments.from(from));
    for (int i = 0; i < wanted.size() && wanted.get(i).firstPlace() < end; i++) {
      boolean isLast = i == wanted.size() - 1;
      read(
          wanted.get(i),
          from,
          isLast ? end : Math.min(end, wanted.get(i + 1).firstPlace()),
          reader);
    }
  }

  private void read(Segment segment, long from, long end, WriteAheadLog.Reader reader) {
    byte[] bytes = commit.alone(() -> disk.read(segment.file()));
    AtomicLong reached = new AtomicLong(segment.firstPlace());
    int whole =
        segment.read(
            bytes,
            (place, record) -> {
              reached.set(place + 1);
              if (from <= place && place < end) {
                reader.record(place, record);
              }
            });
    if (reached.get() < end) {
      throw segment.damagedAt(whole, "it was whole when the log was opened");
    }
  }

  @Override
  public void dropBefore(long place) {
    commit.alone(
        () -> {
          segments.dropBefore(place);
          return segments;
        });
  }

  @Override
  public void close() {
    commit.close(segments::close);
  }
}
