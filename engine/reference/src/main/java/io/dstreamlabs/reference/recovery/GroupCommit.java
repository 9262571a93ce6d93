package io.dstreamlabs.reference.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the threads that come while one is at the disk go there together: the first of them writes for all.
 *
 * <pre>
 * thread 1   a |== write a, force ==|
 * thread 2       b ................ |== write b c, force ==|
 * thread 3         c .............. :......................:
 * </pre>
 *
 * After a failure nobody knows what is on the disk, and a second force may lie: so nothing is written any
 * more. Thread-safe.
 */
final class GroupCommit {

  /** Writes records so that they are safe when it returns. */
  interface Writer {
    /** Returns the place of the first; the others follow it. */
    long write(List<byte[]> records);
  }

  /** Records that are written together. */
  private static final class Group {
    private final List<byte[]> records = new ArrayList<>();
    private boolean isWritten;
    private long firstPlace;
  }

  private final String name;
  private final Writer writer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition turnEnded = lock.newCondition();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Group gathering = new Group();
  private boolean busy;
  private boolean closed;

  /** Commits to {@code writer}; messages call it {@code name}. */
  GroupCommit(String name, Writer writer) {
    this.name = name;
    this.writer = writer;
  }

  /**
   * Adds a record, which is safe when this returns.
   *
   * @return its place
   */
  long append(byte[] record) {
    lock.lock();
    try {
      requireOpen();
      Group group = gathering;
      int number = group.records.size();
      group.records.add(record);
      while (busy && !group.isWritten) {
        turnEnded.awaitUninterruptibly();
      }
      if (!group.isWritten) {
        write(group);
      }
      return group.firstPlace + number;
    } finally {
      lock.unlock();
    }
  }

  private void write(Group group) {
    requireOpen();
    if (failure.get() != null) {
      throw new UncheckedIOException(
          new IOException(
              name
                  + " takes no more, for it is not known what of it is on the disk since a write failed: open it again",
              failure.get()));
    }
    gathering = new Group();
    try {
      group.firstPlace = turn(() -> writer.write(group.records));
      group.isWritten = true;
    } catch (RuntimeException | Error e) {
      failure.set(e);
      throw e;
    }
  }

  /** Works on the files while no other thread does. */
  <R> R alone(Supplier<R> work) {
    lock.lock();
    try {
      requireOpen();
      return turn(work);
    } finally {
      lock.unlock();
    }
  }

  /** Does {@code work}, and then nothing more. Calling it again does nothing. */
  void close(Runnable work) {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        turn(
            () -> {
              work.run();
              return name;
            });
      }
    } finally {
      lock.unlock();
    }
  }

  /** Is called with the lock, and gives it away while it works, so that others can gather. */
  private <R> R turn(Supplier<R> work) {
    while (busy) {
      turnEnded.awaitUninterruptibly();
    }
    busy = true;
    lock.unlock();
    try {
      return work.get();
    } finally {
      lock.lock();
      busy = false;
      turnEnded.signalAll();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(name + " is closed: open it again");
    }
  }
}
