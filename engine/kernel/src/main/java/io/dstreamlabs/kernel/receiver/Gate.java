package io.dstreamlabs.kernel.receiver;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets many through at the same time until it is closed; whoever closes it waits for those that are on their
 * way, so that afterwards all have passed who will. Thread-safe.
 */
final class Gate {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /** Does {@code work}, unless the gate is closed; tells whether it did. */
  boolean pass(Runnable work) {
    lock.readLock().lock();
    try {
      if (closed) {
        return false;
      }
      work.run();
      return true;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Lets nobody through any more. May be called twice. */
  void close() {
    lock.writeLock().lock();
    try {
      closed = true;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
