package io.dstreamlabs.kernel.codec;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one value from bytes that may be anything. Not thread-safe. */
final class PlainReader {
  private static final Tag[] TAGS = Tag.values();

  /** What a decoder puts where bytes are not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private final PlainCodec.Limits limits;
  private int at;
  private int elements;

  PlainReader(byte[] bytes, PlainCodec.Limits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  Object read(int depth) {
    if (depth > limits.maxDepth()) {
      throw damaged("values are nested more than " + limits.maxDepth() + " deep");
    }
    need(1);
    int tag = bytes[at++];
    if (tag < 0 || tag >= TAGS.length) {
      throw damaged("there is no kind of value with the number " + tag);
    }
    return switch (TAGS[tag]) {
      case NULL -> null;
      case FALSE -> false;
      case TRUE -> true;
      case INTEGER -> integer();
      case LONG -> eight();
      case DOUBLE -> Double.longBitsToDouble(eight());
      case TEXT -> text();
      case BYTES -> content();
      case PAIR -> new Pair<>(read(depth + 1), read(depth + 1));
      case ABSENT -> Maybe.absent();
      case PRESENT -> present(depth + 1);
      case LIST -> list(depth + 1);
      case BAG -> bag(depth + 1);
      case MAP -> map(depth + 1);
    };
  }

  void requireEnd() {
    if (left() > 0) {
      throw damaged(left() + " bytes follow the value");
    }
  }

  private Maybe<Object> present(int depth) {
    Object value = read(depth);
    if (value == null) {
      throw damaged("a present value is null");
    }
    return Maybe.of(value);
  }

  private Bag bag(int depth) {
    List<Object> values = list(depth);
    if (values.contains(null)) {
      throw damaged("a bag holds null");
    }
    return new Bag(values);
  }

  private List<Object> list(int depth) {
    int n = count(1);
    List<Object> values = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      values.add(read(depth));
    }
    return values;
  }

  private Map<String, Object> map(int depth) {
    int n = count(Integer.BYTES + 1);
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      String key = text();
      if (map.containsKey(key)) {
        throw damaged("a map has the key " + key + " twice");
      }
      map.put(key, read(depth));
    }
    return map;
  }

  /** A count of elements of at least {@code bytesEach}; no more than what is left can hold. */
  private int count(int bytesEach) {
    int n = integer();
    if (n < 0 || (long) n * bytesEach > left()) {
      throw damaged(n + " elements do not fit into " + left() + " bytes");
    }
    if (n > limits.maxElements() - elements) {
      throw damaged("there are more than " + limits.maxElements() + " elements");
    }
    elements += n;
    return n;
  }

  private String text() {
    int length = length();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && !isAt(text.getBytes(StandardCharsets.UTF_8), length)) {
      throw damaged("a string is not UTF-8");
    }
    at += length;
    return text;
  }

  /** Whether these are the next {@code length} bytes. */
  private boolean isAt(byte[] content, int length) {
    return Arrays.equals(content, 0, content.length, bytes, at, at + length);
  }

  private byte[] content() {
    int length = length();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  private int length() {
    int length = integer();
    if (length < 0) {
      throw damaged("a length is " + length);
    }
    need(length);
    return length;
  }

  private int integer() {
    return (int) number(Integer.BYTES);
  }

  private long eight() {
    return number(Long.BYTES);
  }

  private long number(int n) {
    need(n);
    long number = 0;
    for (int end = at + n; at < end; at++) {
      number = number << Byte.SIZE | bytes[at] & 0xff;
    }
    return number;
  }

  private int left() {
    return bytes.length - at;
  }

  private void need(int n) {
    if (left() < n) {
      throw damaged(n + " bytes are needed, and " + left() + " are left");
    }
  }

  private CodecException damaged(String what) {
    return new CodecException("not plain data at byte " + at + ": " + what);
  }
}
