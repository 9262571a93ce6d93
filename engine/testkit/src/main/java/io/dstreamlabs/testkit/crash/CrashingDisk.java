package io.dstreamlabs.testkit.crash;

import io.dstreamlabs.kernel.recovery.Disk;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A disk in memory that the power leaves after so many steps, and that shows then what may be left.
 *
 * <pre>
 * CrashingDisk disk = CrashingDisk.empty().crashingAfter(7, seed);
 * try { program(disk); } catch (Crash e) { }
 * program(disk.survivors());
 * </pre>
 *
 * <p>A step is whatever changes something: making a directory or a file, a write, a force, cutting off, renaming,
 * deleting, forcing a directory. The step during which the power goes may be done in part; from then on every
 * call throws {@link Crash}.
 *
 * <p>What was forced is there afterwards. Of bytes that were not, some, all or none are, at full length or not,
 * with zeros or garbage among them. Of files made, renamed and deleted in a directory that was not forced since,
 * each is or is not; a rename is done as a whole or not at all. Which it is comes from the seed, so the same
 * steps with the same seed leave the same.
 *
 * <p>Thread-safe.
 */
public final class CrashingDisk implements Disk {
  private final Files files;
  private final long steps;
  private final long seed;
  private long done;
  private boolean crashed;

  private CrashingDisk(Files files, long steps, long seed) {
    this.files = files;
    this.steps = steps;
    this.seed = seed;
  }

  /** A disk without files, which does not crash. */
  public static CrashingDisk empty() {
    return new CrashingDisk(Files.none(), Long.MAX_VALUE, 0);
  }

  /**
   * A copy of this disk that crashes during the step after the next {@code steps}.
   *
   * @param seed decides what is left then
   */
  public synchronized CrashingDisk crashingAfter(long steps, long seed) {
    return new CrashingDisk(files.copy(), steps, seed);
  }

  /** A copy of this disk, which does not crash, with other bytes in {@code file}; they are safe. */
  public synchronized CrashingDisk with(Path file, byte[] bytes) {
    Files changed = files.copy();
    Content content = Content.safe(bytes);
    changed.names().put(file, content);
    changed.safeNames().put(file, content);
    return new CrashingDisk(changed, Long.MAX_VALUE, seed);
  }

  /** How many steps were done. */
  public synchronized long steps() {
    return done;
  }

  /** What is found if the power goes now, or went, as a disk that does not crash. */
  public synchronized CrashingDisk survivors() {
    return new CrashingDisk(files.afterCrash(new SplittableRandom(seed)), Long.MAX_VALUE, seed);
  }

  /**
   * What is found if the program is killed and the power stays: everything, but what was not safe is not yet. A disk
   * that does not crash.
   */
  public synchronized CrashingDisk afterKill() {
    return new CrashingDisk(files.copy(), Long.MAX_VALUE, seed);
  }

  @Override
  public synchronized void createDirectories(Path directory) {
    if (!files.directories().contains(directory)) {
      begin("making " + directory);
      for (Path path = directory; path != null; path = path.getParent()) {
        files.directories().add(path);
      }
      end("making " + directory);
    }
  }

  @Override
  public synchronized List<String> list(Path directory) {
    requirePower("listing " + directory);
    return files.list(directory);
  }

  @Override
  public synchronized byte[] read(Path file) {
    requirePower("reading " + file);
    return files.get(file).bytes();
  }

  @Override
  public synchronized Appending append(Path file) {
    requirePower("opening " + file);
    files.requireDirectory(file.getParent());
    if (!files.names().containsKey(file)) {
      begin("making " + file);
      files.change(NameChange.create(file, Content.empty()));
      end("making " + file);
    }
    return new OpenFile(file, files.get(file));
  }

  @Override
  public synchronized void truncate(Path file, long length) {
    Content content = files.get(file);
    begin("cutting off " + file);
    if (!crashed || new SplittableRandom(seed).nextBoolean()) {
      content.truncate(length);
    }
    end("cutting off " + file);
  }

  @Override
  public synchronized void rename(Path from, Path to) {
    Content content = files.get(from);
    begin("renaming " + from);
    files.change(NameChange.rename(from, to, content));
    end("renaming " + from);
  }

  @Override
  public synchronized void delete(Path file) {
    begin("deleting " + file);
    files.change(NameChange.delete(file));
    end("deleting " + file);
  }

  @Override
  public synchronized void forceDirectory(Path directory) {
    files.requireDirectory(directory);
    begin("forcing " + directory);
    end("forcing " + directory);
    files.forceDirectory(directory);
  }

  private void requirePower(String during) {
    if (crashed) {
      throw new Crash(during);
    }
  }

  /** What a step does between here and its end is done in part if the power goes. */
  private void begin(String step) {
    requirePower(step);
    crashed = done == steps;
  }

  private void end(String step) {
    requirePower(step);
    done++;
  }

  /** A file that grows. */
  private final class OpenFile implements Appending {
    private final Path file;
    private final Content content;

    private OpenFile(Path file, Content content) {
      this.file = file;
      this.content = content;
    }

    @Override
    public void write(byte[] bytes) {
      synchronized (CrashingDisk.this) {
        begin("writing " + file);
        content.write(bytes);
        end("writing " + file);
      }
    }

    @Override
    public void force() {
      synchronized (CrashingDisk.this) {
        begin("forcing " + file);
        end("forcing " + file);
        content.force();
      }
    }

    @Override
    public void close() {
      synchronized (CrashingDisk.this) {
        requirePower("closing " + file);
      }
    }
  }
}
