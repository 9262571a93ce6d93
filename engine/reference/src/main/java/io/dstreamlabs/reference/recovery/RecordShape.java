package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.codec.CodecException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * How values of a record class are taken apart and put together again.
 *
 * @param type the record class
 * @param names of its components, in the order in which they are written
 */
record RecordShape(Class<?> type, List<String> names) {

  /** That of the class as it is. */
  static RecordShape of(Class<?> type) {
    return new RecordShape(
        type, Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
  }

  /**
   * That of the class as it was.
   *
   * @throws CodecException if it has other components now; another order of them does not matter
   */
  static RecordShape of(Class<?> type, List<String> names) {
    List<String> now = of(type).names();
    if (now.size() != names.size() || !new HashSet<>(now).equals(new HashSet<>(names))) {
      throw new CodecException(
          "the record %s was encoded with the components %s, and has %s now: go on with the class as it was, or without what was encoded"
              .formatted(type.getName(), names, now));
    }
    return new RecordShape(type, List.copyOf(names));
  }

  /** What takes values apart. */
  Apart apart() {
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components) {
      component.getAccessor().setAccessible(true);
    }
    return new Apart(this, components);
  }

  /** What puts values together, by the canonical constructor. */
  Together together() {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    int[] places =
        Arrays.stream(components).map(RecordComponent::getName).mapToInt(names::indexOf).toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new Together(this, constructor, places);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has one of " + Arrays.toString(types), e);
    }
  }

  /** Takes values apart. */
  record Apart(RecordShape shape, RecordComponent[] components) {
    List<Object> parts(Object value) {
      List<Object> parts = new ArrayList<>(components.length);
      for (RecordComponent component : components) {
        try {
          parts.add(component.getAccessor().invoke(value));
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new CodecException(
              "the record %s does not give its component %s: %s"
                  .formatted(shape.type().getName(), component.getName(), cause(e)));
        }
      }
      return parts;
    }
  }

  /** Puts values together. */
  record Together(RecordShape shape, Constructor<?> constructor, int[] places) {
    Object value(Object[] parts) {
      Object[] arguments = new Object[places.length];
      for (int i = 0; i < places.length; i++) {
        arguments[i] = parts[places[i]];
      }
      try {
        return constructor.newInstance(arguments);
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        throw new CodecException(
            "the record %s cannot be made of %s: %s"
                .formatted(shape.type().getName(), shape.names(), cause(e)));
      }
    }
  }

  private static Throwable cause(Exception e) {
    return e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
  }
}
