package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.recovery.Checkpoint;
import io.dstreamlabs.kernel.recovery.CheckpointStore;
import io.dstreamlabs.kernel.recovery.Disk;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The checkpoints in one directory. Not thread-safe. */
final class FileCheckpoints implements CheckpointStore.Checkpoints {
  private static final Logger LOG = System.getLogger(FileCheckpoints.class.getName());
  private static final String TEMPORARY = ".tmp";

  private final Disk disk;
  private final Path directory;
  private final int kept;

  /** Where the whole ones need the log from. A damaged one counts for nothing: nobody will read it. */
  private final NavigableMap<Time, Long> logFrom = new TreeMap<>();

  FileCheckpoints(Disk disk, Path directory, int kept) {
    this.disk = disk;
    this.directory = directory;
    this.kept = kept;
    disk.createDirectories(directory);
    disk.forceDirectory(directory); // what a killed process renamed may not be safe yet
    for (CheckpointFile file : newestFirst()) {
      read(file).ifPresent(whole -> logFrom.put(whole.batchTime(), whole.logFrom()));
    }
  }

  @Override
  public Optional<Checkpoint> newest() {
    List<CheckpointFile> files = newestFirst();
    for (CheckpointFile file : files) {
      Optional<Checkpoint> checkpoint = read(file);
      if (checkpoint.isPresent()) {
        return checkpoint;
      }
      LOG.log(
          Level.WARNING,
          "the checkpoint %s is damaged: the one before it is taken".formatted(file.file()));
    }
    if (!files.isEmpty()) {
      throw new IllegalStateException(
          "every checkpoint is damaged: %s. Put back a copy of one; or move the directory %s away and begin anew without it"
              .formatted(files.stream().map(file -> file.file().toString()).toList(), directory));
    }
    return Optional.empty();
  }

  private Optional<Checkpoint> read(CheckpointFile file) {
    try {
      return file.read(disk.read(file.file()));
    } catch (UncheckedIOException e) { // a sector that cannot be read is damage as well
      LOG.log(Level.WARNING, e.getMessage(), e);
      return Optional.empty();
    }
  }

  private List<CheckpointFile> newestFirst() {
    List<CheckpointFile> files = new ArrayList<>();
    for (String name : disk.list(directory)) {
      CheckpointFile.named(directory, name).ifPresent(files::add);
    }
    files.sort(Comparator.comparing(CheckpointFile::batchTime).reversed());
    return files;
  }

  @Override
  public long write(Checkpoint checkpoint) {
    CheckpointFile file = CheckpointFile.in(directory, checkpoint.batchTime());
    Path temporary = file.file().resolveSibling(file.file().getFileName() + TEMPORARY);
    deleteTemporaries();
    try (Disk.Appending appending = disk.append(temporary)) {
      appending.write(CheckpointFile.toBytes(checkpoint));
      appending.force();
    }
    disk.rename(temporary, file.file());
    disk.forceDirectory(directory);
    logFrom.put(checkpoint.batchTime(), checkpoint.logFrom());
    deleteAllBut(checkpoint.batchTime());
    return logFrom.values().stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  private void deleteTemporaries() {
    disk.list(directory).stream()
        .filter(name -> name.endsWith(TEMPORARY))
        .filter(name -> isCheckpoint(name.substring(0, name.length() - TEMPORARY.length())))
        .forEach(name -> disk.delete(directory.resolve(name)));
  }

  private boolean isCheckpoint(String name) {
    return CheckpointFile.named(directory, name).isPresent();
  }

  /** Leaves the newest, and the one that was just written. */
  private void deleteAllBut(Time written) {
    for (Time time : List.copyOf(logFrom.keySet())) {
      if (logFrom.size() > kept && !time.equals(written)) {
        logFrom.remove(time);
      }
    }
    List<CheckpointFile> old =
        newestFirst().stream()
            .filter(file -> file.batchTime().isBefore(logFrom.firstKey()))
            .toList();
    old.forEach(file -> disk.delete(file.file()));
    if (!old.isEmpty()) {
      // a crash brings none of them back, whose log may be gone then
      disk.forceDirectory(directory);
    }
  }
}
