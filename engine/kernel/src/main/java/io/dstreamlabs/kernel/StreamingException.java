package io.dstreamlabs.kernel;

/** A batch failed; the cause is what failed it. */
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
  }

  /** The time of the batch that failed. */
  public Time batchTime() {
    return batchTime;
  }
}
