package io.dstreamlabs.testkit.conformance;

import static io.dstreamlabs.testkit.conformance.Records.key;
import static io.dstreamlabs.testkit.conformance.Records.number;
import static io.dstreamlabs.testkit.conformance.Records.pair;
import static io.dstreamlabs.testkit.conformance.Records.sum;
import static io.dstreamlabs.testkit.conformance.Records.text;
import static io.dstreamlabs.testkit.conformance.Records.value;
import static io.dstreamlabs.testkit.conformance.Records.values;

import io.dstreamlabs.kernel.function.MapFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The functions of {@code map}, {@code mapToPair} and {@code mapValues}. */
final class Maps {
  /** All of them. */
  static final Vocabulary<MapFunction<Object, Object>> ALL =
      Vocabulary.<MapFunction<Object, Object>>of("map")
          .with("identity", x -> x)
          .with("toUpper", s -> text(s).toUpperCase(Locale.ROOT))
          .with("length", s -> (long) text(s).length())
          .with("plusOne", n -> number(n) + 1)
          .with("plus2", n -> number(n) + 2)
          .with("plus4", n -> number(n) + 4)
          .with("plus8", n -> number(n) + 8)
          .with("plus10", n -> number(n) + 10)
          .with("times2", n -> number(n) * 2)
          .with("negate", n -> -number(n))
          .with("mod3", n -> Math.floorMod(number(n), 3L))
          .with("toString", n -> String.valueOf(number(n)))
          .with("key", x -> key(x))
          .with("value", x -> value(x))
          .with("swap", x -> pair(value(x), key(x)))
          .with("pairWithOne", x -> pair(x, 1L))
          .with("pairWithX", x -> pair(x, "x"))
          .with("pairWithLength", s -> pair(s, (long) text(s).length()))
          .with("pairSelf", x -> pair(x, x))
          .with("pairMod10One", n -> pair(Math.floorMod(number(n), 10L), 1L))
          .with("keyByMod3", n -> pair(Math.floorMod(number(n), 3L), n))
          .with("keyByFirstChar", s -> pair(text(s).isEmpty() ? "" : text(s).substring(0, 1), s))
          .with("bagSize", bag -> (long) values(bag).size())
          .with("bagSum", bag -> sum(values(bag)))
          .with("bagSorted", bag -> sorted(values(bag)))
          .with("listFirst", list -> values(list).get(0))
          .with("pairSum", x -> number(key(x)) + number(value(x)));

  private Maps() {}

  private static List<Object> sorted(List<Object> values) {
    List<Object> sorted = new ArrayList<>(values);
    sorted.sort(new CanonicalOrder());
    return sorted;
  }
}
