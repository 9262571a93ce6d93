package io.dstreamlabs.worker;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a worker answers. */
public sealed interface Reply {

  /** Names of the threads that the student's code left running; empty is the rule. */
  List<String> threadsLeft();

  /** The form for the wire. */
  Object toPlain();

  /**
   * The observation of a scenario.
   *
   * @param observation its plain form, encoded
   * @param threadsLeft names of the threads left running
   */
  record Observed(byte[] observation, List<String> threadsLeft) implements Reply {
    /** Copies the names. */
    public Observed {
      Objects.requireNonNull(observation, "observation");
      threadsLeft = List.copyOf(threadsLeft);
    }

    @Override
    public Object toPlain() {
      return Map.of("kind", "observation", "observation", observation, "threadsLeft", threadsLeft);
    }
  }

  /**
   * No observation, and why.
   *
   * @param failure the reason
   * @param threadsLeft names of the threads left running
   */
  record Failed(Failure failure, List<String> threadsLeft) implements Reply {
    /** Copies the names. */
    public Failed {
      Objects.requireNonNull(failure, "failure");
      threadsLeft = List.copyOf(threadsLeft);
    }

    @Override
    public Object toPlain() {
      return Map.of("kind", "failure", "failure", failure.toPlain(), "threadsLeft", threadsLeft);
    }
  }

  /** The answer to a start frame: the worker is there, and no student code has run yet. */
  record Ready() implements Reply {
    @Override
    public List<String> threadsLeft() {
      return List.of();
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
      case "observation" -> new Observed(fields.bytes("observation"), fields.texts("threadsLeft"));
      case "failure" ->
          new Failed(Failure.fromPlain(fields.plain("failure")), fields.texts("threadsLeft"));
      default -> throw new IllegalArgumentException("kind is " + kind + ", which no reply is");
    };
  }
}
