package io.dstreamlabs.kernel.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The disks of this machine. */
final class RealDisk implements Disk {

  /** Work on a file that may fail. */
  private interface Work<R> {
    R run() throws IOException;
  }

  @Override
  public void createDirectories(Path directory) {
    tried("make the directory", directory, () -> Files.createDirectories(directory));
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
    return tried("read", file, () -> Files.readAllBytes(file));
  }

  @Override
  public Appending append(Path file) {
    FileChannel channel =
        tried(
            "open",
            file,
            () ->
                FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND));
    return new Appending() {
      @Override
      public void write(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        tried(
            "write",
            file,
            () -> {
              while (left.hasRemaining()) {
                channel.write(left);
              }
              return left;
            });
      }

      @Override
      public void force() {
        tried("write", file, () -> forced(channel));
      }

      @Override
      public void close() {
        tried(
            "close",
            file,
            () -> {
              channel.close();
              return channel;
            });
      }
    };
  }

  @Override
  public void truncate(Path file, long length) {
    tried(
        "cut off",
        file,
        () -> {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return forced(channel.truncate(length));
          }
        });
  }

  @Override
  public void rename(Path from, Path to) {
    tried(
        "rename",
        from,
        () ->
            Files.move(
                from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
  }

  @Override
  public void delete(Path file) {
    tried("delete", file, () -> Files.deleteIfExists(file));
  }

  @Override
  public void forceDirectory(Path directory) {
    tried(
        "force",
        directory,
        () -> {
          try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            return forced(channel);
          }
        });
  }

  private static FileChannel forced(FileChannel channel) throws IOException {
    channel.force(true);
    return channel;
  }

  private static <R> R tried(String what, Path file, Work<R> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot " + what + " " + file, e);
    }
  }
}
