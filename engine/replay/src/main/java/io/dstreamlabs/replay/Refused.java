package io.dstreamlabs.replay;

import java.util.Map;

/**
 * The program could not be built, because something refused its arguments.
 *
 * @param exceptionClass binary name of what was thrown
 * @param message its message; empty if it had none
 */
public record Refused(String exceptionClass, String message) implements Observation {
  static final String EXCEPTION_CLASS = "exceptionClass";
  private static final String MESSAGE = "message";

  /** What {@code thrown} says. */
  public static Refused by(RuntimeException thrown) {
    String message = thrown.getMessage();
    return new Refused(thrown.getClass().getName(), message == null ? "" : message);
  }

  @Override
  public Map<String, Object> toPlain() {
    return Map.of(EXCEPTION_CLASS, exceptionClass, MESSAGE, message);
  }

  static Refused fromPlain(Map<?, ?> plain) {
    if (plain.size() == 2
        && plain.get(EXCEPTION_CLASS) instanceof String type
        && plain.get(MESSAGE) instanceof String message) {
      return new Refused(type, message);
    }
    throw new IllegalArgumentException(
        "not a refusal: 'exceptionClass' and 'message' are expected, both text");
  }
}
