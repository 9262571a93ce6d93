package io.dstreamlabs.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;

/**
 * A directory of text files on whatever file system its path names, one file per partition. Each gets its name when it is
 * complete, and {@code _SUCCESS} comes last.
 *
 * @param files the file system
 * @param path where
 * @param given the same, as the user wrote it
 */
record TextDirectory(FileSystem files, Path path, String given) {
  private static final Pattern OURS = Pattern.compile("part-\\d{5,}|_SUCCESS|\\..*\\.crc");

  static TextDirectory at(SparkRddContext context, String directory) {
    Path path = new Path(directory);
    try {
      return new TextDirectory(
          path.getFileSystem(context.spark().hadoopConfiguration()), path, directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot reach the file system of " + directory, e);
    }
  }

  /** Writes the records there; it must be new. */
  void save(JavaRDD<?> records) {
    try {
      if (files.exists(path)) {
        throw new IllegalArgumentException(
            "directory is " + given + ", which exists already: give the path of a new one");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + given, e);
    }
    write(records, path);
  }

  /** Writes them in the place of those of an earlier run, which stay until the new ones are complete. */
  void replace(JavaRDD<?> records) {
    try {
      refuseForeignFiles();
      Path unfinished = path.suffix(".unfinished");
      files.delete(unfinished, true);
      write(records, unfinished);
      files.delete(path, true);
      if (!files.rename(unfinished, path)) {
        throw new IOException("cannot rename " + unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot replace " + given, e);
    }
  }

  private static void write(JavaRDD<?> records, Path to) {
    Failures.unwrapped(
        () -> {
          records.saveAsTextFile(to.toString());
          return true;
        });
  }

  private void refuseForeignFiles() throws IOException {
    for (FileStatus file : contents()) {
      String name = file.getPath().getName();
      if (!OURS.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "directory is %s, which holds %s, and that is no saved text: give the path of another one"
                .formatted(given, name));
      }
    }
  }

  private FileStatus[] contents() throws IOException {
    try {
      return files.listStatus(path);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }
}
