package io.dstreamlabs.kernel.recovery;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The disks of this machine. Files are read and written by streams, for the interrupt of a thread closes a
 * channel under it.
 */
final class RealDisk implements Disk {

  /** Work on a file that may fail. */
  private interface Work<R> {
    R run() throws IOException;
  }

  /** Work on a file that may fail, and yields nothing. */
  private interface Deed {
    void run() throws IOException;
  }

  @Override
  public void createDirectories(Path directory) {
    List<Path> missing = new ArrayList<>();
    for (Path path = directory.toAbsolutePath();
        path != null && !Files.isDirectory(path);
        path = path.getParent()) {
      missing.add(path);
    }
    done("make the directory", directory, () -> Files.createDirectories(directory));
    missing.forEach(made -> forceDirectory(made.getParent()));
  }

  @Override
  public List<String> list(Path directory) {
    return tried(
        "list",
        directory,
        () -> {
          try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
          }
        });
  }

  @Override
  public byte[] read(Path file) {
    return tried(
        "read",
        file,
        () -> {
          try (FileInputStream in = new FileInputStream(file.toFile())) {
            return in.readAllBytes();
          }
        });
  }

  @Override
  public Appending append(Path file) {
    FileOutputStream out = tried("open", file, () -> new FileOutputStream(file.toFile(), true));
    return new Appending() {
      @Override
      public void write(byte[] bytes) {
        done("write", file, () -> out.write(bytes));
      }

      @Override
      public void force() {
        done("force", file, () -> out.getFD().sync());
      }

      @Override
      public void close() {
        done("close", file, out::close);
      }
    };
  }

  @Override
  public void truncate(Path file, long length) {
    done(
        "cut off",
        file,
        () -> {
          long left = Math.min(length, Files.size(file));
          try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(left);
            content.getFD().sync();
          }
        });
  }

  @Override
  public void rename(Path from, Path to) {
    done(
        "rename",
        from,
        () ->
            Files.move(
                from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
  }

  @Override
  public void delete(Path file) {
    done("delete", file, () -> Files.deleteIfExists(file));
  }

  @Override
  public void forceDirectory(Path directory) {
    boolean interrupted = false;
    while (!tried("force", directory, () -> isForced(directory))) {
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** False if an interrupt came in between: there is no way but a channel to force a directory. */
  private static boolean isForced(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
      return true;
    } catch (ClosedByInterruptException e) {
      return false;
    }
  }

  private static void done(String what, Path file, Deed deed) {
    tried(
        what,
        file,
        () -> {
          deed.run();
          return file;
        });
  }

  private static <R> R tried(String what, Path file, Work<R> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot " + what + " " + file, e);
    }
  }
}
