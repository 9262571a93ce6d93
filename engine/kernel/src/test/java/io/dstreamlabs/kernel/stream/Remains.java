package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.recovery.Checkpoint;
import io.dstreamlabs.kernel.recovery.CheckpointStore;
import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a context leaves behind when its process dies: checkpoints and a log, in memory. */
final class Remains implements CheckpointStore {
  private static final long serialVersionUID = 1;

  final transient TreeMap<Time, Checkpoint> checkpoints = new TreeMap<>();
  final transient List<byte[]> log = new ArrayList<>();
  transient long droppedBefore;
  private final int kept;

  /** Keeps the newest {@code kept} checkpoints. */
  Remains(int kept) {
    this.kept = kept;
  }

  @Override
  public Checkpoints open(Disk disk, String directory) {
    return new Checkpoints() {
      @Override
      public Optional<Checkpoint> newest() {
        return checkpoints.isEmpty()
            ? Optional.empty()
            : Optional.of(checkpoints.lastEntry().getValue());
      }

      @Override
      public long write(Checkpoint checkpoint) {
        checkpoints.put(checkpoint.batchTime(), checkpoint);
        while (checkpoints.size() > kept) {
          checkpoints.pollFirstEntry();
        }
        return checkpoints.values().stream().mapToLong(Checkpoint::logFrom).min().orElseThrow();
      }
    };
  }

  /** A plug for the log alone; this one is taken for the checkpoints. */
  WriteAheadLog asLog() {
    return (disk, directory) ->
        new WriteAheadLog.Log() {
          @Override
          public synchronized long append(byte[] record) {
            log.add(record);
            return log.size() - 1L;
          }

          @Override
          public long end() {
            return log.size();
          }

          @Override
          public void read(long from, WriteAheadLog.Reader reader) {
            if (from < droppedBefore) {
              throw new IllegalStateException("records before " + droppedBefore + " are gone");
            }
            for (long place = from; place < log.size(); place++) {
              reader.record(place, log.get((int) place));
            }
          }

          @Override
          public void dropBefore(long place) {
            droppedBefore = Math.max(droppedBefore, place);
          }

          @Override
          public void close() {}
        };
  }
}
