package io.dstreamlabs.kernel;

/**
 * A batch failed; the cause is what failed it. Its own stack trace is that of the cause, from the user's code
 * on: where it is printed, the line at fault stands under the message, and not the engine's way to it.
 *
 * <pre>
 * io.dstreamlabs.kernel.StreamingException: batch 2000 ms failed in output operation 0 (print): ...
 *     at shop.Prices.parse(Prices.java:12)
 *     at shop.Prices.lambda$main$0(Prices.java:30)
 *     at io.dstreamlabs.kernel...
 * Caused by: java.lang.NumberFormatException: For input string: "free"
 * </pre>
 */
public final class StreamingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Time batchTime;

  /**
   * The failure of the batch at {@code batchTime}.
   *
   * @param what what was being done
   * @param cause what it threw
   */
  public StreamingException(Time batchTime, String what, Throwable cause) {
    super("batch " + batchTime + " failed " + what + ": " + cause, cause);
    this.batchTime = batchTime;
    UserFrames.of(cause).ifPresent(this::setStackTrace);
  }

  /** The time of the batch that failed. */
  public Time batchTime() {
    return batchTime;
  }
}
