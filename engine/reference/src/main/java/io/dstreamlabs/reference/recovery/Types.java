package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.codec.CodecException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes that encoded bytes name. A class is looked up without being initialized, and only a record or an
 * enum is ever used.
 */
final class Types {
  private final ClassLoader loader;
  private final List<Map<String, Object>> enums = new ArrayList<>();
  private final List<RecordShape.Together> records = new ArrayList<>();

  Types(ClassLoader loader) {
    this.loader = loader;
  }

  int nameEnum(String name) {
    Class<?> type = load(name);
    if (!type.isEnum()) {
      throw new CodecException(name + " is no enum, and was one when it was encoded");
    }
    Map<String, Object> constants = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    enums.add(constants);
    return enums.size() - 1;
  }

  Object constant(int number, String name) {
    Object constant = at(number, enums).get(name);
    if (constant == null) {
      throw new CodecException(
          "the enum has no constant %s now, only %s: go on with the class as it was, or without what was encoded"
              .formatted(name, at(number, enums).values()));
    }
    return constant;
  }

  int nameRecord(String name, List<String> components) {
    Class<?> type = load(name);
    if (!type.isRecord()) {
      throw new CodecException(name + " is no record, and was one when it was encoded");
    }
    records.add(RecordShape.of(type, components).together());
    return records.size() - 1;
  }

  RecordShape.Together record(int number) {
    return at(number, records);
  }

  private static <T> T at(int number, List<T> types) {
    if (number < 0 || number >= types.size()) {
      throw new CodecException("no class with the number " + number + " was named before");
    }
    return types.get(number);
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new CodecException(
          "the class %s, which was there when a value of it was encoded, cannot be loaded: %s"
              .formatted(name, e));
    }
  }
}
