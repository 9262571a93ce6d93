package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.recovery.Disk;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The files of a log, oldest first; the last one grows. Used by one thread at a time, but for {@link #end}.
 */
final class Segments {
  private static final Logger LOG = System.getLogger(Segments.class.getName());

  private final Disk disk;
  private final Path directory;
  private final int segmentBytes;
  private final List<Segment> segments = new ArrayList<>();
  private final AtomicLong end = new AtomicLong();
  private Disk.Appending last;
  private long length;
  private long safe;

  private Segments(Disk disk, Path directory, int segmentBytes) {
    this.disk = disk;
    this.directory = directory;
    this.segmentBytes = segmentBytes;
  }

  /** Finds the segments, checks each to its last byte, and cuts the end off where a crash left it so. */
  static Segments open(Disk disk, Path directory, int segmentBytes) {
    disk.createDirectories(directory);
    Segments opened = new Segments(disk, directory, segmentBytes);
    for (String name : disk.list(directory)) {
      Segment.named(directory, name).ifPresent(opened.segments::add);
    }
    opened.check();
    opened.goOn();
    return opened;
  }

  private void check() {
    List<Segment> found = List.copyOf(segments);
    for (int i = 0; i < found.size(); i++) {
      Segment segment = found.get(i);
      if (i > 0 && segment.firstPlace() != end.get()) {
        throw segment.damagedAt(
            0,
            "it begins at place %d, but %s before it ends at %d, so something between them is missing"
                .formatted(segment.firstPlace(), found.get(i - 1).file(), end.get()));
      }
      end.set(segment.firstPlace());
      byte[] bytes = disk.read(segment.file());
      int whole = segment.read(bytes, (place, record) -> end.set(place + 1));
      if (whole < Segment.HEADER_BYTES || whole < bytes.length) {
        if (i < found.size() - 1 || segment.hadMoreSafe(bytes, whole)) {
          throw segment.damagedAt(whole, "what is there was safe on the disk once");
        }
        cutOff(segment, bytes, whole);
      }
      if (segments.contains(segment)) {
        length = whole;
      }
    }
  }

  /** A crash leaves anything where bytes were not forced yet, but never damage before that. */
  private void cutOff(Segment segment, byte[] bytes, int whole) {
    boolean begun = whole >= Segment.HEADER_BYTES;
    if (!begun && segments.size() == 1 && segment.firstPlace() > 0) {
      throw segment.damagedAt(whole, "it has no header, and there is no segment before it");
    }
    LOG.log(
        Level.WARNING,
        "the log segment %s ends with %d bytes from offset %d on that a crash left half-written: they are cut off"
            .formatted(segment.file(), bytes.length - whole, whole));
    if (begun) {
      disk.truncate(segment.file(), whole);
    } else {
      segments.remove(segment);
      disk.delete(segment.file());
      disk.forceDirectory(directory);
    }
  }

  /** What a killed process wrote may not be safe yet; it is when this returns. */
  private void goOn() {
    if (segments.isEmpty()) {
      begin(0);
    } else {
      last = disk.append(newest().file());
      disk.forceDirectory(directory);
    }
    settle();
  }

  private void begin(long firstPlace) {
    Segment segment = Segment.in(directory, firstPlace);
    last = disk.append(segment.file());
    last.write(segment.header());
    last.force();
    disk.forceDirectory(directory);
    segments.add(segment);
    length = Segment.HEADER_BYTES;
    safe = length;
  }

  /** Adds records, which are safe when this returns. */
  long write(List<byte[]> records) {
    long first = end.get();
    long place = first;
    for (byte[] record : records) {
      long size = Frames.HEADER_BYTES + record.length;
      if (length + size > segmentBytes && place > newest().firstPlace()) {
        rollOver(place);
      }
      last.write(newest().frames().record(length, safe, record));
      length += size;
      place++;
    }
    settle();
    end.set(place);
    return first;
  }

  /** A segment is safe to its last byte before there is one after it. */
  private void rollOver(long place) {
    if (!isSettled()) {
      settle();
    }
    last.force();
    last.close();
    begin(place);
  }

  /** Forces what was written, and then tells so by a mark, which tells damage from what a crash leaves. */
  private void settle() {
    last.force();
    safe = length;
    last.write(newest().frames().mark(length, safe));
    length += Frames.HEADER_BYTES;
  }

  private boolean isSettled() {
    return length == safe + Frames.HEADER_BYTES;
  }

  private Segment newest() {
    return segments.get(segments.size() - 1);
  }

  /** The place after the last safe record. */
  long end() {
    return end.get();
  }

  /** The segments that hold the records from {@code place} on. */
  List<Segment> from(long place) {
    long begin = segments.get(0).firstPlace();
    if (place < begin || place > end.get()) {
      throw new IllegalStateException(
          "records from place %d on are wanted, but the log in %s holds those from %d to %d: it was dropped, or is not the log that belongs to it"
              .formatted(place, directory, begin, end.get()));
    }
    return List.copyOf(segments.subList(segments.size() - 1 - newerThan(place), segments.size()));
  }

  private int newerThan(long place) {
    return (int) segments.stream().filter(segment -> segment.firstPlace() > place).count();
  }

  /** Deletes the segments that hold older records alone, oldest first, so that no gap can come about. */
  void dropBefore(long place) {
    while (segments.size() > 1 && segments.get(1).firstPlace() <= place) {
      disk.delete(segments.remove(0).file());
      disk.forceDirectory(directory);
    }
  }

  void close() {
    if (isSettled()) {
      last.force(); // the last mark
    }
    last.close();
  }
}
