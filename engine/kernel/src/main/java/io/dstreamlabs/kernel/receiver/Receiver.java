package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.rdd.StorageLevel;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Takes records in from an outside system.
 *
 * <pre>
 *            onStart                 onStop                 onStart
 * (made) ------------&gt; receiving ------------&gt; in a pause ------------&gt; receiving ...
 *                          |                       |
 *                          +--- stop(..) ----------+---&gt;  stopped for good
 * </pre>
 *
 * <ul>
 *   <li>{@link #onStart} starts a thread of its own and returns; the thread calls {@code store(..)} until
 *       {@link #isStopped}.
 *   <li>{@link #onStop} ends that thread. It is also called when {@code onStart} failed half-way.
 *   <li>The two are called one after another, never at the same time, and in turns.
 *   <li>An {@code onStart} that throws is a {@link #restart}.
 * </ul>
 *
 * <p>After a quick restart {@link #isStarted} is true again for a thread that {@code onStop} failed to
 * end: give each run a flag of its own where that can happen.
 *
 * <p>Write it so that several may run in one program: no static state. All final methods may be called by
 * any thread. Serializable, for a backend that receives elsewhere; a copy belongs to no context.
 *
 * @param <T> the records
 */
public abstract class Receiver<T> implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final StorageLevel storageLevel;

  /** Null until a context takes this receiver; a copy that travelled begins anew. */
  private transient volatile ReceiverSupervisor<T> supervisor;

  /** One whose records stay where they came in until a task wants them. */
  protected Receiver() {
    this(StorageLevel.NONE);
  }

  /**
   * One whose records are kept by the backend, until their batch is forgotten.
   *
   * @param storageLevel where, if the backend has several places
   */
  protected Receiver(StorageLevel storageLevel) {
    this.storageLevel = Objects.requireNonNull(storageLevel, "storageLevel is null: use NONE");
  }

  /**
   * Starts to receive; must return soon.
   *
   * @throws Exception if it cannot: it is stopped, and started again after a pause
   */
  public abstract void onStart() throws Exception;

  /**
   * Ends what {@link #onStart} began; must return soon. May store the last records.
   *
   * @throws Exception if it cannot: the listeners are told, and that is all
   */
  public abstract void onStop() throws Exception;

  /**
   * Hands over one record, which goes into the batch that is being gathered. It returns before the record is
   * safe: a crash may lose it. Where a rate is set, the calling thread waits until it may store.
   *
   * @throws IllegalStateException if the receiver is stopped for good or belongs to no context, or if the
   *     thread is interrupted while it waits: the record is in no batch. In a pause records are still taken
   */
  public final void store(T record) {
    supervisor()
        .store(List.of(Objects.requireNonNull(record, "record is null: use Maybe.absent()")));
  }

  /**
   * Hands over several records as a block of their own, all or none, and returns when they are kept. So a
   * reliable receiver is one that acknowledges to its source after this has returned:
   *
   * <pre>{@code
   * List<Message> messages = source.poll();
   * store(messages);            // throws: nothing is acknowledged, and the source sends them again
   * source.acknowledge(messages);
   * }</pre>
   *
   * <p>They are as safe as the context keeps blocks: in memory, or, with a write-ahead log, on disk. The block
   * generator does not see them, so records that were stored one by one before may come after them. Each
   * call makes a partition: hand over many at a time. Waits as {@link #store(Object)}, until all may be stored.
   *
   * @param records none of them null; copied
   * @throws IllegalStateException as {@link #store(Object)}
   * @throws RuntimeException what keeping them threw; they may come in a batch all the same, if the failure
   *     came after they were on disk
   */
  public final void store(List<T> records) {
    supervisor().storeBlock(List.copyOf(records));
  }

  /** {@link #store(List)} with all that {@code records} still gives. */
  public final void store(Iterator<T> records) {
    List<T> all = new ArrayList<>();
    records.forEachRemaining(all::add);
    store(all);
  }

  /** Hands over records that are there at the same time, as if each were stored alone. */
  final void gather(List<T> records) {
    supervisor().store(records);
  }

  /** Tells the listeners of a problem that the receiver survived. */
  public final void reportError(String message) {
    supervisor().reportError(message);
  }

  /** Tells the listeners of a problem that the receiver survived. */
  public final void reportError(String message, Throwable cause) {
    reportError(message + ": " + cause);
  }

  /** {@link #restart(String, Duration)} with a shortest pause of two seconds. */
  public final void restart(String message) {
    restart(message, PAUSE);
  }

  /** {@link #restart(String)}, the cause told to the listeners. */
  public final void restart(String message, Throwable cause) {
    restart(message + ": " + cause);
  }

  /** {@link #restart(String, Duration)}, the cause told to the listeners. */
  public final void restart(String message, Throwable cause, Duration pause) {
    restart(message + ": " + cause, pause);
  }

  /**
   * Stops and, after a pause on the context's clock, starts again; returns at once. In a pause, and after the
   * stop, it only tells the listeners {@code message}.
   *
   * <p>While runs fail one after another, each pause is twice as long as the one before, up to a minute, or
   * {@code pause} if that is longer. A run counts as good, and the next pause is {@code pause} again, if it
   * stored a record or lasted for a minute.
   *
   * @param pause the shortest pause; not negative. Finer than a millisecond does not count
   * @throws IllegalArgumentException if it is
   */
  public final void restart(String message, Duration pause) {
    if (pause.isNegative()) {
      throw new IllegalArgumentException(
          "pause is " + pause.toMillis() + " ms, but must not be negative: use 0 ms or more");
    }
    supervisor().restart(message, pause);
  }

  /** Stops for good, and tells the listeners {@code message}; returns at once. */
  public final void stop(String message) {
    supervisor().stopForGood(message);
  }

  /** {@link #stop(String)}, the cause told to the listeners. */
  public final void stop(String message, Throwable cause) {
    stop(message + ": " + cause);
  }

  /** Whether it was started and not stopped since. */
  public final boolean isStarted() {
    ReceiverSupervisor<T> its = supervisor;
    return its != null && its.isReceiving();
  }

  /** Whether it is not to receive now: before the start, in a pause, and at the end. */
  public final boolean isStopped() {
    return !isStarted();
  }

  /** Where the backend keeps its records. */
  public final StorageLevel storageLevel() {
    return storageLevel;
  }

  /** Number of its stream, from 0. */
  public final int streamId() {
    return supervisor().streamId();
  }

  final synchronized void superviseBy(ReceiverSupervisor<T> its) {
    if (supervisor != null) {
      throw new IllegalStateException(
          "the receiver belongs to stream "
              + supervisor.streamId()
              + " already: make a new one for each receiverStream(..)");
    }
    supervisor = its;
  }

  private ReceiverSupervisor<T> supervisor() {
    ReceiverSupervisor<T> its = supervisor;
    if (its == null) {
      throw new IllegalStateException(
          "the receiver belongs to no context: pass it to receiverStream(..) first");
    }
    return its;
  }
}
