package io.dstreamlabs.reference.recovery;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one value from bytes that may be anything. Not thread-safe. */
final class CborReader {
  private static final Kind[] KINDS = Kind.values();

  private final JsonParser in;
  private final Limits limits;
  private final Types types;
  private int elements;

  CborReader(JsonParser in, Limits limits, ClassLoader loader) {
    this.in = in;
    this.limits = limits;
    this.types = new Types(loader);
  }

  /** The value, after which there must be nothing. */
  Object readAll() throws IOException {
    Object value = read(0);
    if (in.nextToken() != null) {
      throw damaged("more follows the value");
    }
    return value;
  }

  private Object read(int depth) throws IOException {
    return value(in.nextToken(), depth);
  }

  private Object value(JsonToken token, int depth) throws IOException {
    if (depth > limits.maxDepth()) {
      throw damaged("values are nested more than " + limits.maxDepth() + " deep");
    }
    if (token == null) {
      throw damaged("it ends in the middle of a value");
    }
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT ->
          in.getNumberType() == NumberType.FLOAT
              ? (Object) in.getFloatValue()
              : (Object) in.getDoubleValue();
      case VALUE_EMBEDDED_OBJECT -> in.getBinaryValue();
      case START_ARRAY -> array(depth);
      default -> throw damaged("there is a " + token);
    };
  }

  private Object array(int depth) throws IOException {
    int number = integer();
    if (number < 0 || number >= KINDS.length) {
      throw damaged("there is no kind of value with the number " + number);
    }
    Kind kind = KINDS[number];
    return switch (kind) {
      case LIST -> list(depth + 1);
      case BAG -> new Bag(list(depth + 1));
      case SET -> set(depth + 1);
      case GROUP -> new Group(list(depth + 1));
      case MAP -> map(depth + 1);
      case INTS -> longs().stream().mapToInt(Math::toIntExact).toArray();
      case LONGS -> longs().stream().mapToLong(n -> n).toArray();
      case DOUBLES -> doubles().stream().mapToDouble(n -> n).toArray();
      default -> closed(fixed(kind, depth));
    };
  }

  private Object fixed(Kind kind, int depth) throws IOException {
    return switch (kind) {
      case INTEGER -> integer();
      case SHORT -> (short) within(Short.MIN_VALUE, Short.MAX_VALUE);
      case BYTE -> (byte) within(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case CHARACTER -> (char) within(Character.MIN_VALUE, Character.MAX_VALUE);
      case BIG_INTEGER -> bigInteger();
      case BIG_DECIMAL -> new BigDecimal(bigInteger(), integer());
      case INSTANT -> Instant.ofEpochSecond(number(), integer());
      case DURATION -> Duration.ofSeconds(number(), integer());
      case TIME -> Time.ofMillis(number());
      case PAIR -> new Pair<>(read(depth + 1), read(depth + 1));
      case ABSENT -> Maybe.absent();
      case PRESENT -> Maybe.of(read(depth + 1));
      case STAMPED -> new Stamped<>(read(depth + 1), number());
      case ENUM -> types.constant(typeNumber(types::nameEnum), text());
      case RECORD -> record(depth + 1);
      default -> throw new IllegalStateException(kind + " has no fixed number of parts");
    };
  }

  private <T> T closed(T value) throws IOException {
    require(JsonToken.END_ARRAY);
    return value;
  }

  private List<Object> list(int depth) throws IOException {
    List<Object> values = new ArrayList<>();
    while (hasElement()) {
      values.add(value(in.currentToken(), depth));
    }
    return values;
  }

  private Set<Object> set(int depth) throws IOException {
    Set<Object> values = new LinkedHashSet<>();
    while (hasElement()) {
      if (!values.add(value(in.currentToken(), depth))) {
        throw damaged("a set has a value twice");
      }
    }
    return values;
  }

  private Map<Object, Object> map(int depth) throws IOException {
    Map<Object, Object> map = new LinkedHashMap<>();
    while (hasElement()) {
      Object key = value(in.currentToken(), depth);
      if (map.containsKey(key)) {
        throw damaged("a map has a key twice");
      }
      map.put(key, read(depth));
    }
    return map;
  }

  private List<Long> longs() throws IOException {
    List<Long> numbers = new ArrayList<>();
    while (hasElement()) {
      numbers.add(in.getLongValue());
    }
    return numbers;
  }

  private List<Double> doubles() throws IOException {
    List<Double> numbers = new ArrayList<>();
    while (hasElement()) {
      numbers.add(in.getDoubleValue());
    }
    return numbers;
  }

  /** Goes to the next element, if there is one. */
  private boolean hasElement() throws IOException {
    if (in.nextToken() == JsonToken.END_ARRAY) {
      return false;
    }
    if (elements == limits.maxElements()) {
      throw damaged("there are more than " + limits.maxElements() + " elements");
    }
    elements++;
    return true;
  }

  private Object record(int depth) throws IOException {
    RecordShape.Together together =
        types.record(typeNumber(name -> types.nameRecord(name, componentNames())));
    Object[] parts = new Object[together.shape().names().size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = read(depth);
    }
    return together.value(parts);
  }

  private List<String> componentNames() throws IOException {
    require(JsonToken.START_ARRAY);
    List<String> names = new ArrayList<>();
    while (in.nextToken() == JsonToken.VALUE_STRING) {
      names.add(in.getText());
    }
    if (in.currentToken() != JsonToken.END_ARRAY) {
      throw damaged("a component has no name");
    }
    return names;
  }

  /** Takes the name of a class, and gives it a number. */
  private interface Naming {
    int number(String name) throws IOException;
  }

  private int typeNumber(Naming naming) throws IOException {
    return in.nextToken() == JsonToken.VALUE_STRING
        ? naming.number(in.getText())
        : in.getIntValue();
  }

  private String text() throws IOException {
    require(JsonToken.VALUE_STRING);
    return in.getText();
  }

  private BigInteger bigInteger() throws IOException {
    require(JsonToken.VALUE_EMBEDDED_OBJECT);
    return new BigInteger(in.getBinaryValue());
  }

  private int within(int least, int greatest) throws IOException {
    int number = integer();
    if (number < least || number > greatest) {
      throw damaged(number + " is not from " + least + " to " + greatest);
    }
    return number;
  }

  private int integer() throws IOException {
    require(JsonToken.VALUE_NUMBER_INT);
    return in.getIntValue();
  }

  private long number() throws IOException {
    require(JsonToken.VALUE_NUMBER_INT);
    return in.getLongValue();
  }

  private void require(JsonToken wanted) throws IOException {
    JsonToken token = in.nextToken();
    if (token != wanted) {
      throw damaged("there is " + token + " instead of " + wanted);
    }
  }

  private CodecException damaged(String what) {
    return new CodecException(
        "not encoded data at byte " + in.currentLocation().getByteOffset() + ": " + what);
  }
}
