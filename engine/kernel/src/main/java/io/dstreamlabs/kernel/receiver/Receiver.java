package io.dstreamlabs.kernel.receiver;

import java.io.Serializable;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Takes records in from an outside system.
 *
 * <pre>
 * onStart()  starts a thread of its own and returns; the thread calls store(..) until isStopped()
 * onStop()   ends that thread, or lets it see isStopped()
 * restart()  onStop(), a pause, onStart()
 * </pre>
 *
 * <p>Write it so that several may run in one program: no static state. All methods of this class may be
 * called by any thread.
 *
 * @param <T> the records
 */
public abstract class Receiver<T> implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private transient volatile Optional<ReceiverSupervisor<T>> supervisor = Optional.empty();

  /** Starts to receive; must return soon. */
  public abstract void onStart() throws Exception;

  /** Ends what {@link #onStart} began. */
  public abstract void onStop() throws Exception;

  /** Hands over one record, which goes into the batch that is being gathered. */
  public final void store(T record) {
    supervisor().store(List.of(record));
  }

  /** Hands over several records; they are in one block, all or none. */
  public final void store(Iterator<T> records) {
    java.util.ArrayList<T> all = new java.util.ArrayList<>();
    records.forEachRemaining(all::add);
    supervisor().store(all);
  }

  /** Tells the listeners of a problem that the receiver survived. */
  public final void reportError(String message, Throwable cause) {
    supervisor().reportError(message, cause);
  }

  /** Stops and, after two seconds, starts again; returns at once. */
  public final void restart(String message, Throwable cause) {
    restart(message, cause, PAUSE);
  }

  /** Stops and, after {@code pause}, starts again; returns at once. */
  public final void restart(String message, Throwable cause, Duration pause) {
    supervisor().restart(message, cause, pause);
  }

  /** Stops for good; returns at once. */
  public final void stop(String message) {
    supervisor().stopLater(message);
  }

  /** Whether it was started and not stopped since. */
  public final boolean isStarted() {
    return supervisor.map(ReceiverSupervisor::isReceiving).orElse(false);
  }

  /** Whether it is not to receive now: before the start, in a pause, and at the end. */
  public final boolean isStopped() {
    return !isStarted();
  }

  /** Number of its stream, from 0. */
  public final int streamId() {
    return supervisor().streamId();
  }

  final void superviseBy(ReceiverSupervisor<T> its) {
    supervisor = Optional.of(its);
  }

  private ReceiverSupervisor<T> supervisor() {
    return supervisor.orElseThrow(
        () ->
            new IllegalStateException(
                "the receiver belongs to no context: pass it to receiverStream(..) first"));
  }
}
