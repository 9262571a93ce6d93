package io.dstreamlabs.testkit.conformance;

import static io.dstreamlabs.testkit.conformance.Records.key;
import static io.dstreamlabs.testkit.conformance.Records.number;
import static io.dstreamlabs.testkit.conformance.Records.pair;
import static io.dstreamlabs.testkit.conformance.Records.text;
import static io.dstreamlabs.testkit.conformance.Records.value;

import io.dstreamlabs.kernel.function.FlatMapFunction;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The functions of {@code flatMap}, {@code flatMapToPair} and {@code flatMapValues}. */
final class FlatMaps {
  /** Of whole records. */
  static final Vocabulary<FlatMapFunction<Object, Object>> ALL =
      Vocabulary.<FlatMapFunction<Object, Object>>of("flatMap")
          .with("splitSpaces", s -> words(text(s)))
          .with("chars", s -> chars(text(s)).iterator())
          .with("twice", x -> List.of(x, x).iterator())
          .with("xAndDouble", n -> List.<Object>of(n, number(n) * 2).iterator())
          .with("lengthAndChars", s -> withLength(text(s)))
          .with("valueWithKeyChars", x -> withChars(value(x), text(key(x))))
          .with("upTo", n -> upTo(number(n)));

  /** Of values by key. */
  static final Vocabulary<FlatMapFunction<Object, Object>> OF_VALUES =
      Vocabulary.<FlatMapFunction<Object, Object>>of("flatMapValues")
          .with("vAndPlus10", n -> List.<Object>of(n, number(n) + 10).iterator())
          .with("suffix12", s -> List.<Object>of(text(s) + "1", text(s) + "2").iterator())
          .with("upTo", n -> upTo(number(n)));

  private FlatMaps() {}

  private static Iterator<Object> words(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> !word.isEmpty())
        .<Object>map(word -> word)
        .iterator();
  }

  private static Stream<Object> chars(String text) {
    return text.chars().mapToObj(c -> String.valueOf((char) c));
  }

  private static Iterator<Object> withLength(String text) {
    return withChars((long) text.length(), text);
  }

  private static Iterator<Object> withChars(Object first, String text) {
    return chars(text).<Object>map(c -> pair(first, c)).iterator();
  }

  private static Iterator<Object> upTo(long n) {
    return LongStream.range(0, n).<Object>mapToObj(i -> i).iterator();
  }
}
