package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.ReceiverInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Keeps one receiver running, and passes its blocks on.
 *
 * <p>Starting, restarting and stopping take turns, so {@code onStart} and {@code onStop} never overlap. A
 * pause is one of the clock: under a manual clock the receiver starts again when the clock is moved past
 * it. Whatever the receiver throws is told to the listeners. Thread-safe; no lock is held while a
 * receiver, a listener or a block generator is called.
 *
 * @param <T> the records
 */
public final class ReceiverSupervisor<T> {
  private static final Duration NEVER_AGAIN = Duration.ofDays(365);

  private final int streamId;
  private final Receiver<T> receiver;
  private final BlockGenerator.Blocks<T> sink;
  private final Gate gate = new Gate();
  private final BlockGenerator.Buffer<T> buffer;
  private final RateLimiter.Permits permits;
  private final Clock clock;
  private final Turns turns;
  private final Consumer<Consumer<StreamingListener>> listeners;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Clock.Ticking> pauses = new ArrayList<>(); // touched in turns only
  private final BackOff backOff = new BackOff(); // touched in turns only
  private Time startedAt = new Time(0); // touched in turns only
  private volatile boolean stored; // since the receiver was started
  private volatile Maybe<String> lastError = Maybe.absent();
  private volatile Life life = Life.MADE;

  /** Where the receiver is; changed in turns only. */
  private enum Life {
    MADE,
    RECEIVING,
    PAUSED,
    STOPPED
  }

  /**
   * The supervisor of {@code receiver}, which must have no other.
   *
   * @param streamId number of the receiver's stream
   * @param generator gathers the records into blocks
   * @param limiter makes those wait that store too fast
   * @param clock gives the thread for starting and stopping, and the pauses
   * @param listeners tells each listener an event; must not throw
   * @param sink where finished blocks go
   * @throws IllegalStateException if the receiver has a supervisor
   */
  public ReceiverSupervisor(
      int streamId,
      Receiver<T> receiver,
      BlockGenerator generator,
      RateLimiter limiter,
      Clock clock,
      Consumer<Consumer<StreamingListener>> listeners,
      BlockGenerator.Blocks<T> sink) {
    this.streamId = streamId;
    this.receiver = receiver;
    this.clock = clock;
    this.listeners = listeners;
    receiver.superviseBy(this);
    this.turns = new Turns(clock.lane("dstream-receiver-" + streamId));
    this.sink = sink;
    this.buffer = generator.open(streamId, clock, sink);
    this.permits = limiter.open(streamId, clock);
  }

  /** Starts the receiver; may return before it is started. */
  public void start() {
    permits.start();
    buffer.start();
    turns.submit(this::startReceiver);
  }

  /**
   * Stops the receiver, if it is not stopped, and ends its last block; returns when that is done, also
   * to an interrupted thread. Threads that wait for the rate limit are let through first: what they store is
   * taken until the receiver is stopped, and refused afterwards. Called by the receiver's own {@code onStart} or {@code onStop}, or by a
   * listener that is told of them, it returns at once. May be called once.
   *
   * @throws RuntimeException what the block generator threw on its last block
   */
  public void stop() {
    permits.close();
    turns.submitLast(
        () -> {
          stopAndTell();
          ended.countDown();
        });
    if (!turns.areMine()) {
      awaitEnd();
    }
    try {
      buffer.close();
    } finally {
      gate.close();
    }
  }

  /** Ends the block that is being gathered: a batch ends. */
  public void flush() {
    buffer.flush();
  }

  int streamId() {
    return streamId;
  }

  boolean isReceiving() {
    return life == Life.RECEIVING;
  }

  /** Gathers records, as many at a time as the rate allows. */
  void store(List<T> records) {
    int from = 0;
    while (from < records.size()) {
      int to = from + awaitRate(records.size() - from);
      requireNotStopped();
      buffer.add(records.subList(from, to));
      stored = true;
      from = to;
    }
  }

  /** Keeps records as a block of their own. */
  void storeBlock(List<T> records) {
    for (int left = records.size(); left > 0; ) {
      left -= awaitRate(left);
    }
    requireNotStopped();
    if (!records.isEmpty()) {
      if (!gate.pass(() -> sink.finished(records))) {
        throw refused();
      }
      stored = true;
    }
  }

  private int awaitRate(int records) {
    int granted;
    try {
      granted = permits.acquire(records);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while receiver %d was above its rate: what it was to store is in no batch"
              .formatted(streamId),
          e);
    }
    if (granted < 1 || granted > records) {
      throw new IllegalStateException(
          "the rate limiter let %d records of %d through, but must let through from 1 to %d"
              .formatted(granted, records, records));
    }
    return granted;
  }

  private void requireNotStopped() {
    if (life == Life.STOPPED) {
      throw refused();
    }
  }

  private IllegalStateException refused() {
    return new IllegalStateException(
        "receiver %d is stopped, and takes no record: store until isStopped()".formatted(streamId));
  }

  void reportError(String message) {
    lastError = Maybe.of(message);
    ReceiverInfo info = info(Maybe.of(message));
    listeners.accept(listener -> listener.onReceiverError(info));
  }

  private ReceiverInfo info(Maybe<String> error) {
    String type = receiver.getClass().getName();
    String name = type.substring(type.lastIndexOf('.') + 1) + "-" + streamId;
    return new ReceiverInfo(streamId, name, isReceiving(), error);
  }

  void restart(String message, Duration pause) {
    reportError(message);
    if (life != Life.STOPPED) {
      turns.submit(() -> pauseReceiver(pause));
    }
  }

  void stopForGood(String message) {
    reportError(message);
    if (life != Life.STOPPED) {
      permits.close();
      turns.submit(this::stopAndTell);
    }
  }

  private void startReceiver() {
    if (life == Life.STOPPED || life == Life.RECEIVING) {
      return;
    }
    endPauses();
    life = Life.RECEIVING;
    startedAt = clock.now();
    stored = false;
    ReceiverInfo info = info(lastError);
    listeners.accept(listener -> listener.onReceiverStarted(info));
    try {
      receiver.onStart();
    } catch (Throwable e) { // the lane must live on
      receiver.restart("the receiver could not start", e);
    }
  }

  private void pauseReceiver(Duration pause) {
    if (life != Life.RECEIVING) {
      return;
    }
    stopReceiver();
    if (stored || clock.now().minus(startedAt).compareTo(BackOff.LONGEST) >= 0) {
      backOff.succeeded();
    }
    long pauseMs = backOff.next(pause).toMillis();
    if (pauseMs == 0) {
      startReceiver();
    } else {
      Time again = new Time(Math.addExact(clock.now().milliseconds(), pauseMs));
      pauses.add(clock.every(again, NEVER_AGAIN, time -> startAgain()));
    }
  }

  private void startAgain() {
    if (life == Life.PAUSED) {
      turns.submit(this::startReceiver);
    }
  }

  private void stopAndTell() {
    if (life == Life.STOPPED) {
      return;
    }
    endPauses();
    if (life == Life.RECEIVING) {
      stopReceiver(); // may store its last records
    }
    life = Life.STOPPED;
    ReceiverInfo info = info(lastError);
    listeners.accept(listener -> listener.onReceiverStopped(info));
  }

  private void stopReceiver() {
    life = Life.PAUSED;
    try {
      receiver.onStop();
    } catch (Throwable e) { // the lane must live on
      receiver.reportError("the receiver could not stop", e);
    }
  }

  private void endPauses() {
    pauses.forEach(Clock.Ticking::stop);
    pauses.clear();
  }

  private void awaitEnd() {
    boolean interrupted = false;
    while (ended.getCount() > 0) {
      try {
        ended.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
