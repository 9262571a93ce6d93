package io.dstreamlabs.kernel.codec;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes one value. Not thread-safe. */
final class PlainWriter {
  private static final int INITIAL = 256;

  private final PlainCodec.Limits limits;
  private byte[] bytes = new byte[INITIAL];
  private int size;
  private int elements;

  PlainWriter(PlainCodec.Limits limits) {
    this.limits = limits;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void write(Object value, int depth) {
    if (depth > limits.maxDepth()) {
      throw new CodecException(
          "values are nested more than %d deep, which is the limit".formatted(limits.maxDepth()));
    }
    if (value == null) {
      tag(Tag.NULL);
    } else if (value instanceof Boolean truth) {
      tag(truth ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof Integer number) {
      tag(Tag.INTEGER);
      integer(number);
    } else if (value instanceof Long number) {
      tag(Tag.LONG);
      eight(number);
    } else if (value instanceof Double number) {
      tag(Tag.DOUBLE);
      eight(Double.doubleToRawLongBits(number));
    } else if (value instanceof String text) {
      tag(Tag.TEXT);
      text(text);
    } else if (value instanceof byte[] content) {
      tag(Tag.BYTES);
      content(content);
    } else {
      nested(value, depth + 1);
    }
  }

  private void nested(Object value, int depth) {
    if (value instanceof Pair<?, ?> pair) {
      tag(Tag.PAIR);
      write(pair.first(), depth);
      write(pair.second(), depth);
    } else if (value instanceof Maybe<?> maybe) {
      tag(maybe.isPresent() ? Tag.PRESENT : Tag.ABSENT);
      if (maybe.isPresent()) {
        write(maybe.get(), depth);
      }
    } else if (value instanceof List<?> list) {
      all(Tag.LIST, list, depth);
    } else if (value instanceof Bag bag) {
      all(Tag.BAG, bag.values(), depth);
    } else if (value instanceof Map<?, ?> map) {
      map(map, depth);
    } else {
      throw new CodecException(
          "a %s cannot be encoded: use null, Boolean, Integer, Long, Double, String, byte[], Pair, Maybe, List, Map or Bag"
              .formatted(value.getClass().getName()));
    }
  }

  private void all(Tag kind, List<?> values, int depth) {
    tag(kind);
    count(values.size());
    values.forEach(value -> write(value, depth));
  }

  private void map(Map<?, ?> map, int depth) {
    tag(Tag.MAP);
    count(map.size());
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new CodecException("a map has the key " + key + ": keys must be strings");
          }
          text(name);
          write(value, depth);
        });
  }

  private void count(int n) {
    if (n > limits.maxElements() - elements) {
      throw new CodecException(
          "there are more than %d elements, which is the limit".formatted(limits.maxElements()));
    }
    elements += n;
    integer(n);
  }

  private void text(String text) {
    room(text.length()); // a char takes a byte or more
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    if (!new String(content, StandardCharsets.UTF_8).equals(text)) {
      throw new CodecException("a string holds half a surrogate pair, so it has no UTF-8 form");
    }
    content(content);
  }

  private void content(byte[] content) {
    integer(content.length);
    room(content.length);
    System.arraycopy(content, 0, bytes, size, content.length);
    size += content.length;
  }

  private void tag(Tag tag) {
    room(1);
    bytes[size++] = (byte) tag.ordinal();
  }

  private void integer(int number) {
    room(Integer.BYTES);
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (number >>> shift);
    }
  }

  private void eight(long number) {
    room(Long.BYTES);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (number >>> shift);
    }
  }

  private void room(int more) {
    long needed = (long) size + more;
    if (needed > limits.maxBytes()) {
      throw new CodecException(
          "the value takes more than %d bytes, which is the limit".formatted(limits.maxBytes()));
    }
    if (needed > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(limits.maxBytes(), Math.max(needed, 2L * bytes.length)));
    }
  }
}
