package io.dstreamlabs.kernel.rdd.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** What becomes of a function on its way to the data. */
enum Travel {
  /** It is used as it is. */
  NONE {
    @Override
    <F extends Serializable> F ship(F function) {
      return function;
    }
  },

  /** It is serialized, and the copy is used. */
  SERIALIZED {
    @Override
    <F extends Serializable> F ship(F function) {
      return copy(function);
    }
  };

  abstract <F extends Serializable> F ship(F function);

  /**
   * A copy by serialization.
   *
   * @throws IllegalArgumentException if something in it is not serializable; names the way to it
   */
  @SuppressWarnings("unchecked") // reading back what was just written
  static <F extends Serializable> F copy(F original) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(original);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "a function cannot travel to the data: "
              + WayToTrouble.in(original)
              + ". Copy what the function needs to a local variable first",
          e);
    }
    ClassLoader loader = original.getClass().getClassLoader();
    try (ObjectInputStream in =
        new ReadBack(new ByteArrayInputStream(bytes.toByteArray()), loader)) {
      return (F) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "a function cannot travel to the data: its class is not found there, " + e.getMessage(),
          e);
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
