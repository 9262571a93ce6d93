package io.dstreamlabs.worker;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Why a request has no observation, as plain data: no exception object ever leaves the worker.
 *
 * @param what the kind
 * @param exceptionClass binary name of the exception's class, or empty
 * @param message its message, cut at 2 KB
 * @param frames the top of its stack trace
 * @param exercise number of the exercise that is still to do, or empty
 */
public record Failure(
    What what, String exceptionClass, String message, List<StackLine> frames, String exercise) {

  /** The kinds of failure that a worker lives to tell. */
  public enum What {
    /** The student's code threw. */
    EXCEPTION,
    /** A stub was reached. */
    NOT_IMPLEMENTED,
    /** The stack was used up. */
    STACK_OVERFLOW,
    /** Memory outside the heap was used up. */
    MEMORY_LIMIT,
    /** More was printed, or observed, than allowed. */
    OUTPUT_LIMIT,
    /** The request itself was wrong, before any student code ran. */
    BAD_REQUEST
  }

  /** Copies the frames. */
  public Failure {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(exceptionClass, "exceptionClass");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(exercise, "exercise");
    frames = List.copyOf(frames);
  }

  static Failure of(What what, String message) {
    return new Failure(what, "", message, List.of(), "");
  }

  Object toPlain() {
    return Map.of(
        "what",
        what.name(),
        "exceptionClass",
        exceptionClass,
        "message",
        message,
        "frames",
        frames.stream().map(StackLine::toPlain).toList(),
        "exercise",
        exercise);
  }

  static Failure fromPlain(Object plain) {
    Fields fields = Fields.of(plain);
    return new Failure(
        What.valueOf(fields.text("what")),
        fields.text("exceptionClass"),
        fields.text("message"),
        fields.list("frames").stream().map(StackLine::fromPlain).toList(),
        fields.text("exercise"));
  }
}
