package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps one receiver running, and holds its blocks until a batch takes them.
 *
 * <p>Starting, restarting and stopping happen one after another on one lane of the clock; so {@code
 * onStart} and {@code onStop} never overlap. Thread-safe.
 *
 * @param <T> the records
 */
public final class ReceiverSupervisor<T> {
  private final int streamId;
  private final Receiver<T> receiver;
  private final BlockGenerator.Buffer<T> buffer;
  private final Clock.Lane lane;
  private final Consumer<Consumer<StreamingListener>> listeners;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch stopRequested = new CountDownLatch(1);
  private List<List<T>> blocks = new ArrayList<>();
  private volatile boolean receiving;

  /**
   * The supervisor of {@code receiver}, which must have no other.
   *
   * @param listeners tells each listener an event
   */
  public ReceiverSupervisor(
      int streamId,
      Receiver<T> receiver,
      BlockGenerator generator,
      Clock clock,
      Consumer<Consumer<StreamingListener>> listeners) {
    this.streamId = streamId;
    this.receiver = receiver;
    this.lane = clock.lane("dstream-receiver-" + streamId);
    this.listeners = listeners;
    this.buffer = generator.open(streamId, this::finished);
    receiver.superviseBy(this);
  }

  /** Starts the receiver. */
  public void start() {
    lane.submit(this::startReceiver);
  }

  /** Stops the receiver, if it is not stopped, and ends its last block; returns when that is done. */
  public void stop() {
    stopRequested.countDown();
    lane.submit(this::stopForGood);
    lane.close();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The blocks of the batch that ends now. */
  public synchronized List<List<T>> takeBlocks() {
    buffer.flush();
    List<List<T>> taken = blocks;
    blocks = new ArrayList<>();
    return taken;
  }

  int streamId() {
    return streamId;
  }

  boolean isReceiving() {
    return receiving;
  }

  void store(List<T> records) {
    buffer.add(records);
  }

  void reportError(String message, Throwable cause) {
    String text = cause == null ? message : message + ": " + cause;
    listeners.accept(listener -> listener.onReceiverError(streamId, text));
  }

  void restart(String message, Throwable cause, Duration pause) {
    reportError(message, cause);
    submit(
        () -> {
          stopReceiver();
          if (!stopsWithin(pause)) {
            startReceiver();
          }
        });
  }

  void stopLater(String message) {
    reportError(message, null);
    submit(this::stopReceiver);
  }

  private synchronized void finished(List<T> block) {
    blocks.add(block);
  }

  private void submit(Runnable work) {
    if (stopRequested.getCount() > 0) {
      lane.submit(work);
    }
  }

  private boolean stopsWithin(Duration pause) {
    try {
      return stopRequested.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void startReceiver() {
    receiving = true;
    listeners.accept(listener -> listener.onReceiverStarted(streamId));
    try {
      receiver.onStart();
    } catch (Exception e) {
      receiver.restart("the receiver could not start", e);
    }
  }

  private void stopReceiver() {
    if (!receiving) {
      return;
    }
    receiving = false;
    try {
      receiver.onStop();
    } catch (Exception e) {
      reportError("the receiver could not stop", e);
    }
  }

  private void stopForGood() {
    stopReceiver();
    buffer.close();
    listeners.accept(listener -> listener.onReceiverStopped(streamId));
    ended.countDown();
  }
}
