package io.dstreamlabs.reference.recovery;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.kernel.codec.PlainCodec.Limits;
import io.dstreamlabs.kernel.state.Stamped;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes one value. Not thread-safe. */
final class CborWriter {
  private final JsonGenerator out;
  private final Limits limits;
  private final Map<Class<?>, Integer> enums = new HashMap<>();
  private final Map<Class<?>, Integer> records = new HashMap<>();
  private final Map<Class<?>, RecordShape.Apart> shapes = new HashMap<>();
  private int elements;

  CborWriter(JsonGenerator out, Limits limits) {
    this.out = out;
    this.limits = limits;
  }

  void write(Object value, int depth) throws IOException {
    if (depth > limits.maxDepth()) {
      throw new CodecException(
          "values are nested more than %d deep, which is the limit".formatted(limits.maxDepth()));
    }
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Float number) {
      out.writeNumber(number);
    } else if (value instanceof byte[] content) {
      out.writeBinary(content);
    } else if (!isAtom(value)) {
      nested(value, depth + 1);
    }
  }

  /** Writes a value that holds no others, if it is one. */
  private boolean isAtom(Object value) throws IOException {
    if (value instanceof Integer number) {
      number(Kind.INTEGER, number);
    } else if (value instanceof Short number) {
      number(Kind.SHORT, number);
    } else if (value instanceof Byte number) {
      number(Kind.BYTE, number);
    } else if (value instanceof Character letter) {
      number(Kind.CHARACTER, letter);
    } else if (value instanceof Time time) {
      number(Kind.TIME, time.milliseconds());
    } else if (value instanceof BigInteger number) {
      begin(Kind.BIG_INTEGER, 1);
      out.writeBinary(number.toByteArray());
      out.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      begin(Kind.BIG_DECIMAL, 2);
      out.writeBinary(number.unscaledValue().toByteArray());
      out.writeNumber(number.scale());
      out.writeEndArray();
    } else if (value instanceof Instant instant) {
      seconds(Kind.INSTANT, instant.getEpochSecond(), instant.getNano());
    } else if (value instanceof Duration duration) {
      seconds(Kind.DURATION, duration.getSeconds(), duration.getNano());
    } else if (value instanceof Enum<?> constant) {
      constant(constant);
    } else {
      return isArray(value);
    }
    return true;
  }

  private boolean isArray(Object value) throws IOException {
    if (value instanceof int[] numbers) {
      begin(Kind.INTS, count(numbers.length));
      for (int number : numbers) {
        out.writeNumber(number);
      }
    } else if (value instanceof long[] numbers) {
      begin(Kind.LONGS, count(numbers.length));
      for (long number : numbers) {
        out.writeNumber(number);
      }
    } else if (value instanceof double[] numbers) {
      begin(Kind.DOUBLES, count(numbers.length));
      for (double number : numbers) {
        out.writeNumber(number);
      }
    } else {
      return false;
    }
    out.writeEndArray();
    return true;
  }

  private void nested(Object value, int depth) throws IOException {
    if (value instanceof Pair<?, ?> pair) {
      begin(Kind.PAIR, 2);
      write(pair.first(), depth);
      write(pair.second(), depth);
    } else if (value instanceof Stamped<?> stamped) {
      begin(Kind.STAMPED, 2);
      write(stamped.state(), depth);
      out.writeNumber(stamped.touchedMs());
    } else if (value instanceof Maybe<?> maybe) {
      begin(maybe.isPresent() ? Kind.PRESENT : Kind.ABSENT, maybe.isPresent() ? 1 : 0);
      if (maybe.isPresent()) {
        write(maybe.get(), depth);
      }
    } else if (value instanceof List<?> list) {
      all(Kind.LIST, list, depth);
    } else if (value instanceof Set<?> set) {
      all(Kind.SET, set, depth);
    } else if (value instanceof Bag bag) {
      all(Kind.BAG, bag.values(), depth);
    } else if (value instanceof Map<?, ?> map) {
      begin(Kind.MAP, 2 * count(map.size()));
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(entry.getKey(), depth);
        write(entry.getValue(), depth);
      }
    } else if (value instanceof Record) {
      record(value, depth);
    } else if (value instanceof Iterable<?> group && !(value instanceof Path)) {
      List<Object> values = new ArrayList<>();
      group.forEach(values::add);
      all(Kind.GROUP, values, depth);
    } else {
      throw new CodecException(
          "a %s cannot be encoded: use null, a boxed primitive, String, BigInteger, BigDecimal, Instant, Duration, Pair, Maybe, List, Set, Map, Bag, an Iterable, byte[], int[], long[], double[], an enum, or a record of these"
              .formatted(value.getClass().getName()));
    }
    out.writeEndArray();
  }

  private void all(Kind kind, Collection<?> values, int depth) throws IOException {
    begin(kind, count(values.size()));
    for (Object value : values) {
      write(value, depth);
    }
  }

  /** The class is named where it occurs first, and has a number from then on. */
  private void record(Object value, int depth) throws IOException {
    RecordShape.Apart apart =
        shapes.computeIfAbsent(value.getClass(), type -> RecordShape.of(type).apart());
    List<Object> parts = apart.parts(value);
    Integer number = records.putIfAbsent(value.getClass(), records.size());
    begin(Kind.RECORD, parts.size() + (number == null ? 2 : 1));
    if (number == null) {
      out.writeString(value.getClass().getName());
      out.writeStartArray(value, parts.size());
      for (String name : apart.shape().names()) {
        out.writeString(name);
      }
      out.writeEndArray();
    } else {
      out.writeNumber(number);
    }
    for (Object part : parts) {
      write(part, depth);
    }
  }

  private void constant(Enum<?> constant) throws IOException {
    begin(Kind.ENUM, 2);
    Integer number = enums.putIfAbsent(constant.getDeclaringClass(), enums.size());
    if (number == null) {
      out.writeString(constant.getDeclaringClass().getName());
    } else {
      out.writeNumber(number);
    }
    out.writeString(constant.name());
    out.writeEndArray();
  }

  private void number(Kind kind, long number) throws IOException {
    begin(kind, 1);
    out.writeNumber(number);
    out.writeEndArray();
  }

  private void seconds(Kind kind, long seconds, int nanos) throws IOException {
    begin(kind, 2);
    out.writeNumber(seconds);
    out.writeNumber(nanos);
    out.writeEndArray();
  }

  private void begin(Kind kind, int parts) throws IOException {
    out.writeStartArray(kind, parts + 1);
    out.writeNumber(kind.ordinal());
  }

  private int count(int n) {
    if (n > limits.maxElements() - elements) {
      throw new CodecException(
          "there are more than %d elements, which is the limit".formatted(limits.maxElements()));
    }
    elements += n;
    return n;
  }
}
