package io.dstreamlabs.kernel.rdd.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.Comparator;

/** What becomes of a function on its way to the data. */
enum Travel {
  /** It is used as it is. */
  NONE {
    @Override
    <F extends Serializable> F ship(F function) {
      return function;
    }
  },

  /** It is serialized, and the copy is used; a lambda that captured nothing is its own copy. */
  SERIALIZED {
    @Override
    <F extends Serializable> F ship(F function) {
      return capturesNothing(function) ? function : Copies.of("a function", function).next();
    }
  };

  abstract <F extends Serializable> F ship(F function);

  /** A lambda without fields: it can travel, for its type says so, and has nothing to take along. */
  private static boolean capturesNothing(Serializable function) {
    Class<?> type = function.getClass();
    return type.isHidden() && type.getDeclaredFields().length == 0;
  }

  /** As {@link #ship}, of an order, whose type does not say that it can travel. */
  <T> Comparator<T> shipOrder(Comparator<T> order) {
    if (this == NONE) {
      return order;
    }
    if (!(order instanceof Serializable)) {
      throw new IllegalArgumentException(
          "order cannot travel to the data: it is not serializable. Use Comparator.naturalOrder()"
              + " or reverseOrder(), or cast the lambda to (Comparator<T> & Serializable)");
    }
    return Travel.read(
        Travel.write("order", (Serializable) order), order.getClass().getClassLoader());
  }

  /**
   * {@code original} as bytes.
   *
   * @param name what it is, for the message
   * @throws IllegalArgumentException if something in it is not serializable; names the way to it
   */
  static byte[] write(String name, Serializable original) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(original);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          name
              + " cannot travel to the data: "
              + WayToTrouble.in(original)
              + ". Copy what it needs to a local variable first",
          e);
    }
    return bytes.toByteArray();
  }

  /** The copy that {@code bytes} hold. */
  @SuppressWarnings("unchecked") // reading back what was just written
  static <F> F read(byte[] bytes, ClassLoader loader) {
    try (ObjectInputStream in = new ReadBack(new ByteArrayInputStream(bytes), loader)) {
      return (F) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "what travels to the data cannot be read back there: " + e.getMessage(), e);
    }
  }

  /** Finds classes where the original came from. */
  private static final class ReadBack extends ObjectInputStream {
    private final ClassLoader loader;

    ReadBack(ByteArrayInputStream in, ClassLoader loader) throws IOException {
      super(in);
      this.loader = loader;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(description.getName(), false, loader);
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description);
      }
    }
  }
}
