package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.rdd.TaskException;
import java.util.concurrent.Callable;
import org.apache.spark.SparkException;

/** What becomes of a failure on its way from a task to whoever asked. */
final class Failures {
  private Failures() {}

  /** What {@code job} gives; a user's exception comes out of Spark's wrapping. */
  static <R> R unwrapped(Callable<R> job) {
    try {
      return job.call();
    } catch (Exception e) {
      throw asPromised(rootOf(e));
    }
  }

  /** Throws {@code e} inside a task, where Scala's functions declare no exception, as it is. */
  @SuppressWarnings(
      "unchecked") // nothing is cast: the type tells the compiler only what it wants to hear
  static <E extends Exception> E asIs(Exception e) throws E {
    throw (E) e;
  }

  private static Throwable rootOf(Exception e) {
    Throwable root = e;
    while (root instanceof SparkException && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static RuntimeException asPromised(Throwable root) {
    if (root instanceof Error error) {
      throw error;
    }
    if (root instanceof RuntimeException unchecked) {
      return unchecked;
    }
    return root instanceof SparkException
        ? new IllegalStateException("Spark gave the job up: " + root.getMessage(), root)
        : new TaskException((Exception) root);
  }
}
