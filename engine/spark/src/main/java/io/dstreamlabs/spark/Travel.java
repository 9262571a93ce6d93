package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/** Whether a function can be sent to the data. */
final class Travel {
  private Travel() {}

  /**
   * Tries to serialize {@code function}.
   *
   * @throws IllegalArgumentException if something in it is not serializable; names the way to it
   */
  static void requireCanTravel(Serializable function) {
    if (capturesNothing(function)) {
      return;
    }
    try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
      out.writeObject(function);
    } catch (IOException e) {
      throw refusal(function, e);
    }
  }

  private static boolean capturesNothing(Serializable function) {
    Class<?> type = function.getClass();
    return type.isHidden() && type.getDeclaredFields().length == 0;
  }

  /** The words of the strict memory, which looks for the field that is to blame. */
  private static IllegalArgumentException refusal(Serializable function, IOException found) {
    try (RddContext strict = MemoryRddContext.strict(1)) {
      strict.ship(function);
      return new IllegalArgumentException("a function cannot travel to the data: " + found, found);
    } catch (IllegalArgumentException e) {
      return e;
    }
  }
}
