package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a JSON object, each asked for by name and type. What is not asked for is not understood,
 * and refused. Every message begins with where the object is.
 *
 * <p>Not thread-safe.
 */
final class Fields {
  private static final long MOST = 1_000_000;

  private final String where;
  private final Map<?, ?> object;
  private final Set<String> asked = new HashSet<>();

  private Fields(String where, Map<?, ?> object) {
    this.where = where;
    this.object = object;
  }

  /**
   * The fields of {@code json}.
   *
   * @param where what it is, for messages
   * @throws IllegalArgumentException if it is no object
   */
  static Fields of(String where, Object json) {
    if (json instanceof Map<?, ?> object) {
      return new Fields(where, object);
    }
    throw new IllegalArgumentException(where + ": an object is expected, not " + json);
  }

  boolean has(String name) {
    return object.containsKey(name);
  }

  String text(String name) {
    return typed(String.class, name, "a text");
  }

  Maybe<String> maybeText(String name) {
    return has(name) ? Maybe.of(text(name)) : Maybe.absent();
  }

  long number(String name) {
    return typed(Long.class, name, "a whole number");
  }

  Maybe<Long> maybeNumber(String name) {
    return has(name) ? Maybe.of(number(name)) : Maybe.absent();
  }

  /** A number of 1 or more. */
  long positive(String name) {
    long number = number(name);
    if (number < 1) {
      throw trouble("'%s' is %d, but must be 1 or more".formatted(name, number));
    }
    return number;
  }

  /** A number from 1 to a million. */
  int count(String name) {
    long number = positive(name);
    if (number > MOST) {
      throw trouble("'%s' is %d, but must be %d or less".formatted(name, number, MOST));
    }
    return (int) number;
  }

  boolean truth(String name) {
    return typed(Boolean.class, name, "true or false");
  }

  /** Any number of milliseconds: what makes no window is for the plug to refuse. */
  Duration duration(String name) {
    return Durations.milliseconds(number(name));
  }

  List<?> list(String name) {
    return typed(List.class, name, "a list");
  }

  Fields object(String name) {
    return of(where + ", " + name, typed(Map.class, name, "an object"));
  }

  /** The fields of {@code json}, which is a part of this object. */
  Fields within(String part, Object json) {
    return of(where + ", " + part, json);
  }

  /** The names of all fields, which are asked for by that. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    object.keySet().forEach(name -> names.add((String) name));
    asked.addAll(names);
    return names;
  }

  /** The value of a field that may be null. */
  Object raw(String name) {
    if (!has(name)) {
      throw trouble("'%s' is missing".formatted(name));
    }
    asked.add(name);
    return object.get(name);
  }

  /** A list of pairs of key and value, as records. */
  List<Pair<Object, Object>> pairs(String name) {
    List<Pair<Object, Object>> pairs = new ArrayList<>();
    for (Object record : records(list(name))) {
      if (!(record instanceof Pair<?, ?> pair)) {
        throw trouble("'%s' holds %s, but must hold pairs [key, value]".formatted(name, record));
      }
      pairs.add(new Pair<>(pair.first(), pair.second()));
    }
    return pairs;
  }

  /** Values of a table as records. */
  List<Object> records(List<?> values) {
    return Canonical.records(canonical(values));
  }

  /** Values of a table as they are compared. */
  List<Object> canonical(List<?> values) {
    try {
      return Canonical.allOfJson(values);
    } catch (IllegalArgumentException e) {
      throw trouble(e.getMessage());
    }
  }

  /** The function that the field names. */
  <F> F function(String name, Vocabulary<F> vocabulary) {
    try {
      return vocabulary.named(text(name));
    } catch (IllegalArgumentException e) {
      throw trouble(e.getMessage());
    }
  }

  /** The pipeline that the field holds, within another one. */
  Pipeline pipeline(String name) {
    return PipelineReader.readWithin(where + ", " + name, list(name));
  }

  /** The pipelines that the field holds. */
  List<Pipeline> pipelines(String name) {
    List<Pipeline> pipelines = new ArrayList<>();
    for (Object json : list(name)) {
      if (!(json instanceof List<?> steps)) {
        throw trouble("'%s' must hold lists of steps, not %s".formatted(name, json));
      }
      String one = "%s, %s %d".formatted(where, name, pipelines.size() + 1);
      pipelines.add(PipelineReader.readWithin(one, steps));
    }
    return pipelines;
  }

  /**
   * Checks that every field was asked for.
   *
   * @throws IllegalArgumentException if there is another one
   */
  void requireNothingElse() {
    for (Object name : object.keySet()) {
      if (!asked.contains(name)) {
        throw trouble("the field '%s' is unknown here".formatted(name));
      }
    }
  }

  IllegalArgumentException trouble(String what) {
    return new IllegalArgumentException(where + ": " + what);
  }

  private <T> T typed(Class<T> type, String name, String what) {
    Object value = raw(name);
    if (!type.isInstance(value)) {
      throw trouble("'%s' is %s, but must be %s".formatted(name, value, what));
    }
    return type.cast(value);
  }
}
