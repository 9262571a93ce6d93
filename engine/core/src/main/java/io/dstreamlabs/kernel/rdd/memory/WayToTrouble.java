package io.dstreamlabs.kernel.rdd.memory;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what keeps an object from being serialized, and names the way to it: {@code captured value 1
 * (WordCount), its field scanner (java.util.Scanner)}.
 */
final class WayToTrouble {
  private static final int DEEPEST = 8;

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private WayToTrouble() {}

  /** The way to the first part of {@code root} that is not serializable. */
  static String in(Object root) {
    return new WayToTrouble()
        .from("", root, 0)
        .map(way -> way + " is not serializable")
        .orElse("part of it is not serializable");
  }

  private Optional<String> from(String way, Object part, int depth) {
    if (part == null || depth > DEEPEST || !seen.add(part)) {
      return Optional.empty();
    }
    String here = way.isEmpty() ? "" : way + " (" + part.getClass().getName() + ")";
    if (!(part instanceof Serializable)) {
      return Optional.of(here);
    }
    List<Object> captured = captured(part);
    for (int i = 0; i < captured.size(); i++) {
      Optional<String> found =
          from(join(here, "captured value " + (i + 1)), captured.get(i), depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return captured.isEmpty() ? inFields(here, part, depth) : Optional.empty();
  }

  private Optional<String> inFields(String here, Object part, int depth) {
    if (elements(part).isPresent()) {
      return inElements(here, elements(part).get(), depth);
    }
    for (Class<?> type = part.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        Optional<String> found = inField(here, part, field, depth);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The elements of an array or of one of the JDK's collections, whose fields are out of reach. */
  private static Optional<Iterator<?>> elements(Object part) {
    if (part instanceof Object[] array) {
      return Optional.of(Arrays.asList(array).iterator());
    }
    if (part instanceof Collection<?> collection) {
      return Optional.of(collection.iterator());
    }
    if (part instanceof Map<?, ?> map) {
      return Optional.of(
          map.entrySet().stream()
              .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
              .iterator());
    }
    return Optional.empty();
  }

  private Optional<String> inElements(String here, Iterator<?> elements, int depth) {
    while (elements.hasNext()) {
      Optional<String> found = from(join(here, "element"), elements.next(), depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> inField(String here, Object part, Field field, int depth) {
    int left = Modifier.STATIC | Modifier.TRANSIENT;
    if ((field.getModifiers() & left) != 0 || field.getType().isPrimitive()) {
      return Optional.empty();
    }
    try {
      field.setAccessible(true);
      return from(join(here, "field " + field.getName()), field.get(part), depth + 1);
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      return Optional.empty(); // a field of the JDK's own
    }
  }

  /** What a lambda captured; nothing for other objects. */
  private static List<Object> captured(Object part) {
    try {
      Method method = part.getClass().getDeclaredMethod("writeReplace");
      method.setAccessible(true);
      if (method.invoke(part) instanceof SerializedLambda lambda) {
        List<Object> captured = new ArrayList<>();
        for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
          captured.add(lambda.getCapturedArg(i));
        }
        return captured;
      }
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      return List.of(); // not a lambda
    }
    return List.of();
  }

  private static String join(String way, String step) {
    return way.isEmpty() ? step : way + ", its " + step;
  }
}
