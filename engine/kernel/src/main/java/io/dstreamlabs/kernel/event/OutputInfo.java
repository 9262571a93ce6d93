package io.dstreamlabs.kernel.event;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import java.time.Duration;

/**
 * One output operation of one batch, as far as it has come.
 *
 * @param batchTime the end of the batch
 * @param id place in the order of registration, from 0
 * @param name what it is, such as {@code print}
 * @param startTime when it began; absent before
 * @param endTime when it was done, or failed; absent before
 * @param failure what it threw
 */
public record OutputInfo(
    Time batchTime,
    int id,
    String name,
    Maybe<Time> startTime,
    Maybe<Time> endTime,
    Maybe<Throwable> failure) {

  /** An output operation that waits for its turn. */
  public static OutputInfo waiting(Time batchTime, int id, String name) {
    return new OutputInfo(batchTime, id, name, Maybe.absent(), Maybe.absent(), Maybe.absent());
  }

  /** This one when its turn has come. */
  public OutputInfo startedAt(Time start) {
    return new OutputInfo(batchTime, id, name, Maybe.of(start), endTime, failure);
  }

  /** This one when it is done. */
  public OutputInfo completedAt(Time end) {
    return new OutputInfo(batchTime, id, name, startTime, Maybe.of(end), Maybe.absent());
  }

  /** This one when {@code why} has ended it. */
  public OutputInfo failedAt(Time end, Throwable why) {
    return new OutputInfo(batchTime, id, name, startTime, Maybe.of(end), Maybe.of(why));
  }

  /** How long it took; absent before its end. */
  public Maybe<Duration> duration() {
    return BatchInfo.between(startTime, endTime);
  }
}
