package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.OperatorFamily;

/**
 * Slows down the threads that store records, and through them whoever sends: a receiver that waits does not
 * read, and its peer finds the connection full. Without a plug, nobody waits.
 *
 * <pre>
 * Receiver.store -> RateLimiter -> BlockGenerator -> block
 *                   (waits)
 * </pre>
 */
public interface RateLimiter extends OperatorFamily {

  /** The built-in one: nobody waits. */
  static RateLimiter unlimited() {
    return new Unlimited();
  }

  /**
   * What limits one receiver.
   *
   * @param streamId number of the receiver's stream
   * @param clock the context's; a wait is one of this clock
   */
  Permits open(int streamId, Clock clock);

  /** How many records may be stored at the moment. Thread-safe. */
  interface Permits {
    /** The context starts: what goes by the clock begins. Called once, or never. */
    default void start() {}

    /**
     * Waits until at least one record may be stored.
     *
     * @param records how many are to be stored; 1 or more
     * @return how many of them may be stored now, from 1 to {@code records}; after {@link #close} all
     */
    int acquire(int records) throws InterruptedException;

    /** Lets all through that wait, and those to come: the receiver stops. May be called twice. */
    default void close() {}
  }
}
