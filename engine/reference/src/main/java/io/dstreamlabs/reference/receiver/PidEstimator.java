package io.dstreamlabs.reference.receiver;

import io.dstreamlabs.kernel.Time;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How many records per second a program can take in, worked out after each batch by a controller with a
 * proportional, an integral and a derivative part, with Spark's constants.
 *
 * <pre>
 * rate'  =  rate - 1.0 * error - 0.2 * historicalError - 0.0 * change of error per second,   at least 100
 * error           = rate - rate at which the last batch was processed
 * historicalError = records that wait, spread over a batch interval
 * </pre>
 *
 * <p>The first batch only sets the rate to begin with. A batch without records, or that took no time, tells
 * nothing. Not thread-safe.
 */
final class PidEstimator {
  /** Spark's least rate: so much is tried however slow the program is. */
  static final long LEAST = 100;

  private static final double PROPORTIONAL = 1.0;
  private static final double INTEGRAL = 0.2;
  private static final double DERIVATIVE = 0.0;
  private static final double MILLIS_PER_SECOND = 1000;

  private boolean started;
  private Time latestTime = new Time(0);
  private double latestRate;
  private double latestError;

  /**
   * The rate after a batch; empty if the batch does not tell.
   *
   * @param end when the batch was done
   * @param records how many the stream had in it
   * @param processingDelay how long it ran
   * @param schedulingDelay how long it had waited
   */
  OptionalLong after(
      Time end,
      long records,
      Duration processingDelay,
      Duration schedulingDelay,
      Duration batchInterval) {
    boolean isLater = !started || end.isAfter(latestTime);
    if (!isLater || records == 0 || processingDelay.toMillis() == 0) {
      return OptionalLong.empty();
    }
    double processingRate = records * MILLIS_PER_SECOND / processingDelay.toMillis();
    if (!started) {
      started = true;
      remember(end, processingRate, 0);
      return OptionalLong.empty();
    }
    double error = latestRate - processingRate;
    double historicalError = schedulingDelay.toMillis() * processingRate / batchInterval.toMillis();
    double seconds = end.minus(latestTime).toMillis() / MILLIS_PER_SECOND;
    double change = (error - latestError) / seconds;
    double rate =
        latestRate - PROPORTIONAL * error - INTEGRAL * historicalError - DERIVATIVE * change;
    remember(end, Math.max(rate, LEAST), error);
    return OptionalLong.of((long) latestRate);
  }

  private void remember(Time end, double rate, double error) {
    latestTime = end;
    latestRate = rate;
    latestError = error;
  }
}
