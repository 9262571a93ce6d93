package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a context is in its life, who is at work in it, and who has to end it.
 *
 * <pre>
 * enter..()   a thread goes to work: the start, a tick, a batch
 * leave()     it comes back; true for the one thread that has to end the context now
 * </pre>
 *
 * <p>A context is ended once, when it was asked to stop and nobody is at work in it. Thread-safe; calls
 * nothing while it is locked, so no user's code can block it.
 */
final class LoopLife {
  private final List<Thread> atWork = new ArrayList<>();
  private final List<StreamingException> failures = new ArrayList<>();
  private final List<StopMode> stopRequests = new ArrayList<>();
  private StreamingContextState state = StreamingContextState.INITIALIZED;
  private Time lastTick = new Time(0);
  private boolean ending;

  synchronized StreamingContextState state() {
    return state;
  }

  /** Begins the life, and goes to work. */
  synchronized void enterStart() {
    if (state != StreamingContextState.INITIALIZED || ending) {
      throw new IllegalStateException(
          "cannot start: the context is %s. Build a new one".formatted(state));
    }
    state = StreamingContextState.ACTIVE;
    atWork.add(Thread.currentThread());
  }

  /** Goes to work on a tick, unless no more batches are wanted. */
  synchronized boolean enterTick(Time batchTime) {
    if (!stopRequests.isEmpty()) {
      return false;
    }
    lastTick = batchTime;
    atWork.add(Thread.currentThread());
    return true;
  }

  /** Goes to work on a batch, unless those that wait are to be dropped. */
  synchronized boolean enterBatch() {
    if (stopRequests.contains(StopMode.NOW)) {
      return false;
    }
    atWork.add(Thread.currentThread());
    return true;
  }

  /** Comes back from work; true if the caller has to end the context. */
  synchronized boolean leave() {
    atWork.remove(Thread.currentThread());
    return mustEndNow();
  }

  /** Asks for the end; true if the caller has to end the context. */
  synchronized boolean requestStop(StopMode mode) {
    stopRequests.add(mode);
    return mustEndNow();
  }

  /** A failure drops what waits, and ends the context once nobody is at work. */
  synchronized void fail(StreamingException failure) {
    if (failures.isEmpty()) {
      failures.add(failure);
    } else {
      failures.get(0).addSuppressed(failure);
    }
    stopRequests.add(StopMode.NOW);
  }

  synchronized Optional<StreamingException> failure() {
    return failures.isEmpty() ? Optional.empty() : Optional.of(failures.get(0));
  }

  /** Whether what was received is still to be processed. */
  synchronized boolean drains() {
    return !stopRequests.contains(StopMode.NOW);
  }

  /** The newest batch time that came. */
  synchronized Time lastTick() {
    return lastTick;
  }

  synchronized void startedAt(Time zeroTime) {
    lastTick = zeroTime;
  }

  /** Whether the calling thread is at work here, so that waiting for the end would never end. */
  synchronized boolean isAtWork() {
    return atWork.contains(Thread.currentThread());
  }

  /** The end itself goes to work. */
  synchronized void enterEnd() {
    atWork.add(Thread.currentThread());
  }

  synchronized void stopped() {
    state = StreamingContextState.STOPPED;
  }

  private boolean mustEndNow() {
    if (ending || stopRequests.isEmpty() || !atWork.isEmpty()) {
      return false;
    }
    ending = true;
    return true;
  }
}
