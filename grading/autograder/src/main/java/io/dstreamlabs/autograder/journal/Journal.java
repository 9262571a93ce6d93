package io.dstreamlabs.autograder.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file {@code journal.jsonl}: one line of JSON per finished submission, forced to the disk before
 * {@link #finished} returns.
 *
 * <pre>
 * {"submission":"doe", … ,"fingerprint":"9f3c…"}\n     counts
 * {"submission":"roe", … ,"fingerprint":"04b1…"}\n     counts
 * {"submission":"poe", … ,"finge                       torn by a crash: cut off
 * </pre>
 *
 * A later line of a submission counts instead of an earlier one. What was not judged is judged again. The
 * file is locked: two runs into one folder would overwrite each other.
 *
 * <p>Thread-safe.
 */
public final class Journal implements Ledger, AutoCloseable {
  private final RunKey key;
  private final FileChannel channel;
  private final Map<String, SubmissionResult> earlier = new HashMap<>();

  private Journal(RunKey key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /**
   * Opens a journal.
   *
   * @param file in a folder that exists
   * @param key what results depend on beside the submission
   * @throws WrongUsage if another run has it open, or a line before the last one is damaged
   * @throws UncheckedIOException if it cannot be read or written
   */
  public static Journal open(Path file, RunKey key, Reading reading) {
    try {
      FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
      try {
        lock(channel, file);
        Journal journal = new Journal(key, channel);
        if (reading == Reading.RESUME) {
          journal.read(file);
        } else {
          putAside(channel, file);
        }
        return journal;
      } catch (RuntimeException | IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal " + file, e);
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    boolean locked;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    }
    if (!locked) {
      throw new WrongUsage(
          file + " is in use by another run: wait until it has ended, or choose another --out");
    }
  }

  /** Copied, not renamed: the lock is on the file itself. */
  private static void putAside(FileChannel channel, Path file) throws IOException {
    if (channel.size() > 0) {
      Files.write(file.resolveSibling(file.getFileName() + ".previous"), content(channel));
      channel.truncate(0);
      channel.force(true);
    }
  }

  private void read(Path file) throws IOException {
    String text = new String(content(channel), StandardCharsets.ISO_8859_1);
    int start = 0;
    int number = 0;
    while (start < text.length()) {
      number++;
      int end = text.indexOf('\n', start);
      if (end < 0) {
        channel.truncate(start);
        break;
      }
      keep(text.substring(start, end), file, number);
      start = end + 1;
    }
    channel.position(channel.size());
  }

  private void keep(String line, Path file, int number) {
    SubmissionResult result =
        ResultLine.read(line)
            .orElseThrow(
                () ->
                    new WrongUsage(
                        file
                            + ", line "
                            + number
                            + ": damaged. Delete the line, and its submission is judged again"));
    earlier.put(result.submission(), result);
  }

  private static byte[] content(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
      // goes on until the buffer is full
    }
    return buffer.array();
  }

  @Override
  public String fingerprint(Candidate candidate) {
    return new Digest()
        .add(key.digest())
        .add(candidate.name())
        .add(FileDigest.of(candidate.source()))
        .hex();
  }

  @Override
  public synchronized Optional<SubmissionResult> earlier(Candidate candidate, String fingerprint) {
    return Optional.ofNullable(earlier.get(candidate.name()))
        .filter(result -> result.fingerprint().equals(fingerprint))
        .filter(result -> result.status() != SubmissionStatus.NOT_JUDGED);
  }

  @Override
  public synchronized void finished(SubmissionResult result) {
    byte[] line = (ResultLine.write(result) + "\n").getBytes(StandardCharsets.US_ASCII);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(line);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal: " + e.getMessage(), e);
    }
  }

  /** Lets go of the file. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal", e);
    }
  }
}
