package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.rdd.TaskException;
import io.dstreamlabs.worker.Failure.What;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/**
 * Turns an exception into data. Runs on the student's thread, inside the limits: {@code
 * getMessage}, {@code getCause} and {@code getStackTrace} may be the student's own.
 */
final class FailureSummary {
  private static final int MAX_MESSAGE_CHARS = 2048;
  private static final int MAX_NAME_CHARS = 200;
  private static final int MAX_FRAMES = 60;
  private static final int MAX_CAUSES = 20;

  private FailureSummary() {}

  static Failure of(Throwable thrown) {
    Throwable root = unwrap(thrown);
    if (root instanceof NotImplementedYet stub) {
      return failure(What.NOT_IMPLEMENTED, root, cut(stub.exercise(), MAX_NAME_CHARS));
    }
    if (root instanceof StackOverflowError) {
      return failure(What.STACK_OVERFLOW, root, "");
    }
    if (root instanceof OutOfMemoryError) {
      boolean threads = message(root).contains("unable to create native thread");
      return failure(threads ? What.EXCEPTION : What.MEMORY_LIMIT, root, "");
    }
    if (root instanceof PrintedBytes.TooMuchPrinted) {
      return new Failure(What.OUTPUT_LIMIT, "", message(root), List.of(), "");
    }
    return failure(What.EXCEPTION, root, "");
  }

  /** The exception that the student's code threw, out of what the engine wrapped it in. */
  private static Throwable unwrap(Throwable thrown) {
    Throwable root = thrown;
    for (int depth = 0; depth < MAX_CAUSES; depth++) {
      Throwable cause = isWrapper(root) ? root.getCause() : null;
      if (cause == null) {
        return root;
      }
      root = cause;
    }
    return root;
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown instanceof StreamingException
        || thrown instanceof TaskException
        || thrown instanceof ExecutionException
        || thrown instanceof InvocationTargetException
        || thrown instanceof ExceptionInInitializerError;
  }

  private static Failure failure(What what, Throwable thrown, String exercise) {
    return new Failure(
        what,
        cut(thrown.getClass().getName(), MAX_NAME_CHARS),
        message(thrown),
        frames(thrown),
        exercise);
  }

  private static String message(Throwable thrown) {
    try {
      return cut(Objects.requireNonNullElse(thrown.getMessage(), ""), MAX_MESSAGE_CHARS);
    } catch (Throwable e) {
      return "(its getMessage() failed with " + e.getClass().getName() + ")";
    }
  }

  private static List<StackLine> frames(Throwable thrown) {
    List<StackLine> lines = new ArrayList<>();
    try {
      for (StackTraceElement element : thrown.getStackTrace()) {
        if (lines.size() == MAX_FRAMES) {
          break;
        }
        lines.add(
            new StackLine(
                cut(element.getClassName(), MAX_NAME_CHARS),
                cut(element.getMethodName(), MAX_NAME_CHARS),
                cut(Objects.requireNonNullElse(element.getFileName(), ""), MAX_NAME_CHARS),
                element.getLineNumber()));
      }
    } catch (Throwable e) {
      return List.of();
    }
    return lines;
  }

  private static String cut(String text, int max) {
    return PlainData.text(text, max);
  }
}
