package io.dstreamlabs.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the user's code in stack traces: what is neither the JDK's nor the kernel's. */
final class UserFrames {
  private static final List<String> OTHERS =
      List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "io.dstreamlabs.kernel.");
  private static final String BATCHES = "io.dstreamlabs.kernel.stream.Batch";
  private static final int DEEPEST = 100; // causes may go round in a circle

  private UserFrames() {}

  /**
   * The stack trace of the deepest cause of {@code failure} in which a user's code occurs, from there on; empty
   * if it occurs in none.
   */
  static Optional<StackTraceElement[]> of(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure;
        cause != null && causes.size() < DEEPEST;
        cause = cause.getCause()) {
      causes.add(0, cause);
    }
    return causes.stream().flatMap(cause -> from(cause.getStackTrace()).stream()).findFirst();
  }

  private static Optional<StackTraceElement[]> from(StackTraceElement[] trace) {
    for (int i = 0; i < trace.length; i++) {
      if (trace[i].getClassName().startsWith(BATCHES)) {
        return Optional.empty(); // below is who moved the clock, or started a test: not at fault
      }
      if (OTHERS.stream().noneMatch(trace[i].getClassName()::startsWith)) {
        return Optional.of(Arrays.copyOfRange(trace, i, trace.length));
      }
    }
    return Optional.empty();
  }
}
