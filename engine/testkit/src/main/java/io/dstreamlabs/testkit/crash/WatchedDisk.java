package io.dstreamlabs.testkit.crash;

import io.dstreamlabs.kernel.recovery.Disk;
import java.nio.file.Path;
import java.util.List;

/** Another disk, with every step shown to a watcher first. As thread-safe as both. */
public final class WatchedDisk implements Disk {
  private final Disk disk;
  private final DiskWatcher watcher;

  /** Watches {@code disk}. */
  public WatchedDisk(Disk disk, DiskWatcher watcher) {
    this.disk = disk;
    this.watcher = watcher;
  }

  @Override
  public void createDirectories(Path directory) {
    watcher.before(DiskStep.CREATE_DIRECTORIES, directory);
    disk.createDirectories(directory);
  }

  @Override
  public List<String> list(Path directory) {
    watcher.before(DiskStep.LIST, directory);
    return disk.list(directory);
  }

  @Override
  public byte[] read(Path file) {
    watcher.before(DiskStep.READ, file);
    return disk.read(file);
  }

  @Override
  public Appending append(Path file) {
    watcher.before(DiskStep.OPEN, file);
    Appending appending = disk.append(file);
    return new Appending() {
      @Override
      public void write(byte[] bytes) {
        watcher.before(DiskStep.WRITE, file);
        appending.write(bytes);
      }

      @Override
      public void force() {
        watcher.before(DiskStep.FORCE, file);
        appending.force();
      }

      @Override
      public void close() {
        watcher.before(DiskStep.CLOSE, file);
        appending.close();
      }
    };
  }

  @Override
  public void truncate(Path file, long length) {
    watcher.before(DiskStep.TRUNCATE, file);
    disk.truncate(file, length);
  }

  @Override
  public void rename(Path from, Path to) {
    watcher.before(DiskStep.RENAME, from);
    disk.rename(from, to);
  }

  @Override
  public void delete(Path file) {
    watcher.before(DiskStep.DELETE, file);
    disk.delete(file);
  }

  @Override
  public void forceDirectory(Path directory) {
    watcher.before(DiskStep.FORCE_DIRECTORY, directory);
    disk.forceDirectory(directory);
  }
}
