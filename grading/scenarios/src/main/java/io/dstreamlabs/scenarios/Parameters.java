package io.dstreamlabs.scenarios;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * What a scenario is given besides its streams: durations, whole numbers and texts, by name. Immutable.
 *
 * <pre>
 * Parameters.none().with("length", Durations.seconds(3)).with("slide", Durations.seconds(2))
 * </pre>
 */
public final class Parameters {
  private static final Parameters NONE = new Parameters(Map.of());

  private final Map<String, Object> values;

  private Parameters(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** No parameters. */
  public static Parameters none() {
    return NONE;
  }

  /** These and a duration; any duration, so that a scenario can be given one that must be refused. */
  public Parameters with(String name, Duration value) {
    return plus(name, value.toString());
  }

  /** These and a whole number. */
  public Parameters with(String name, long value) {
    return plus(name, value);
  }

  /** These and a text. */
  public Parameters with(String name, String value) {
    return plus(name, value);
  }

  /**
   * The duration called {@code name}.
   *
   * @throws NoSuchElementException if there is none
   */
  public Duration duration(String name) {
    try {
      return Duration.parse(text(name));
    } catch (DateTimeParseException e) {
      throw missing(name, "a duration");
    }
  }

  /**
   * The whole number called {@code name}.
   *
   * @throws NoSuchElementException if there is none
   */
  public long integer(String name) {
    if (values.get(name) instanceof Long number) {
      return number;
    }
    throw missing(name, "a whole number");
  }

  /** The whole number called {@code name}, or {@code otherwise} if there is nothing of that name. */
  public long integer(String name, long otherwise) {
    return values.containsKey(name) ? integer(name) : otherwise;
  }

  /**
   * The text called {@code name}.
   *
   * @throws NoSuchElementException if there is none
   */
  public String text(String name) {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw missing(name, "a text");
  }

  /** The text called {@code name}, or {@code otherwise} if there is nothing of that name. */
  public String text(String name, String otherwise) {
    return values.containsKey(name) ? text(name) : otherwise;
  }

  /** As plain data: a map from name to text or number; durations as ISO-8601 text. */
  public Map<String, Object> toPlain() {
    return new TreeMap<>(values);
  }

  /**
   * What {@link #toPlain} made.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Parameters fromPlain(Object plain) {
    Map<String, Object> values = PlainParts.map("parameters", plain);
    values.forEach(
        (name, value) -> {
          if (!(value instanceof Long || value instanceof String)) {
            throw PlainParts.refuse("parameters." + name, "a text or a whole number", value);
          }
        });
    return new Parameters(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }

  private Parameters plus(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(values);
    more.put(name, value);
    return new Parameters(more);
  }

  private NoSuchElementException missing(String name, String kind) {
    return new NoSuchElementException(
        "the scenario needs " + kind + " called " + name + ", and was given " + this);
  }
}
