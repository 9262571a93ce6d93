package io.dstreamlabs.kernel.rdd;

/**
 * A user's function threw a checked exception, which is the cause. Unchecked exceptions and errors leave
 * an action as they are.
 */
public final class TaskException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The failure that {@code cause} is. */
  public TaskException(Exception cause) {
    super("a function threw " + cause, cause);
  }
}
