package io.dstreamlabs.worker;

import java.util.Map;
import java.util.Objects;

/** What a worker answers. */
public sealed interface Reply {

  /** What the student's code left behind. */
  Left left();

  /** The form for the wire. */
  Object toPlain();

  /**
   * The observation of a scenario.
   *
   * @param observation its plain form, encoded
   * @param left what the student's code left behind
   */
  record Observed(byte[] observation, Left left) implements Reply {
    /** Checks that both are there. */
    public Observed {
      Objects.requireNonNull(observation, "observation");
      Objects.requireNonNull(left, "left");
    }

    @Override
    public Object toPlain() {
      return Map.of(
          "kind",
          "observation",
          "observation",
          observation,
          "threadsLeft",
          left.threads(),
          "filesLeft",
          left.files());
    }
  }

  /**
   * No observation, and why.
   *
   * @param failure the reason
   * @param left what the student's code left behind
   */
  record Failed(Failure failure, Left left) implements Reply {
    /** Checks that both are there. */
    public Failed {
      Objects.requireNonNull(failure, "failure");
      Objects.requireNonNull(left, "left");
    }

    @Override
    public Object toPlain() {
      return Map.of(
          "kind",
          "failure",
          "failure",
          failure.toPlain(),
          "threadsLeft",
          left.threads(),
          "filesLeft",
          left.files());
    }
  }

  /** The answer to a start frame: the worker is there, and no student code has run yet. */
  record Ready() implements Reply {
    @Override
    public Left left() {
      return Left.NOTHING;
    }

    @Override
    public Object toPlain() {
      return Map.of("kind", "ready");
    }
  }

  /**
   * Reads the form for the wire.
   *
   * @throws IllegalArgumentException if it is not one
   */
  static Reply fromPlain(Object plain) {
    Fields fields = Fields.of(plain);
    String kind = fields.text("kind");
    return switch (kind) {
      case "ready" -> new Ready();
      case "observation" -> new Observed(fields.bytes("observation"), Left.from(fields));
      case "failure" -> new Failed(Failure.fromPlain(fields.plain("failure")), Left.from(fields));
      default -> throw new IllegalArgumentException("kind is " + kind + ", which no reply is");
    };
  }
}
