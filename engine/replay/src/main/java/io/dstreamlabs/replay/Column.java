package io.dstreamlabs.replay;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a dataset: its name in the header row, and what its cells hold.
 *
 * @param name as spelled in the header
 * @param type what a cell is read as
 */
public record Column(String name, Type type) {

  /** What a cell holds. */
  public enum Type {
    /** Any text, also none. */
    TEXT("text", "") {
      @Override
      Optional<Object> read(String cell) {
        return Optional.of(cell);
      }
    },

    /** A {@code Long}. */
    WHOLE("a whole number", "write digits only, such as 42 or -7") {
      @Override
      Optional<Object> read(String cell) {
        return parsed(cell, "-?[0-9]+", Long::valueOf);
      }
    },

    /** A {@code Double}, finite. */
    NUMBER("a number", "write it as 42, -7.5 or 1.5e3") {
      @Override
      Optional<Object> read(String cell) {
        return parsed(cell, "-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?", Double::valueOf)
            .filter(number -> Double.isFinite((Double) number));
      }
    };

    private final String description;
    private final String cure;

    Type(String description, String cure) {
      this.description = description;
      this.cure = cure;
    }

    /** The value of {@code cell}; empty if it holds none of this type. */
    abstract Optional<Object> read(String cell);

    String description() {
      return description;
    }

    String cure() {
      return cure;
    }

    private static Optional<Object> parsed(
        String cell, String form, Function<String, Object> parser) {
      if (!cell.matches(form)) {
        return Optional.empty();
      }
      try {
        return Optional.of(parser.apply(cell));
      } catch (NumberFormatException e) {
        return Optional.empty(); // more digits than a long has
      }
    }
  }

  /** Checks the name. */
  public Column {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name is blank: give the column's name in the header row");
    }
  }

  /** A column of texts. */
  public static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  /** A column of whole numbers, from -2^63 to 2^63 - 1. */
  public static Column whole(String name) {
    return new Column(name, Type.WHOLE);
  }

  /** A column of numbers, with or without decimals. */
  public static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }
}
