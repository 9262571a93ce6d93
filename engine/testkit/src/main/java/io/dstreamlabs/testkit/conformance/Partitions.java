package io.dstreamlabs.testkit.conformance;

import static io.dstreamlabs.testkit.conformance.Records.key;
import static io.dstreamlabs.testkit.conformance.Records.pair;
import static io.dstreamlabs.testkit.conformance.Records.sum;
import static io.dstreamlabs.testkit.conformance.Records.text;
import static io.dstreamlabs.testkit.conformance.Records.value;

import io.dstreamlabs.kernel.function.FlatMapFunction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** The functions of {@code mapPartitions}. */
final class Partitions {
  /** All of them. */
  static final Vocabulary<FlatMapFunction<Iterator<Object>, Object>> ALL =
      Vocabulary.<FlatMapFunction<Iterator<Object>, Object>>of("mapPartitions")
          .with("sumPartition", records -> one(sum(all(records))))
          .with("countPartition", records -> one((long) all(records).size()))
          .with("concatUpperPartition", records -> one(concatUpper(all(records))))
          .with("swapEach", records -> swapped(all(records)));

  private Partitions() {}

  private static List<Object> all(Iterator<Object> records) {
    List<Object> all = new ArrayList<>();
    records.forEachRemaining(all::add);
    return all;
  }

  private static Iterator<Object> one(Object value) {
    return List.of(value).iterator();
  }

  private static String concatUpper(List<Object> texts) {
    StringBuilder concat = new StringBuilder();
    texts.forEach(text -> concat.append(text(text).toUpperCase(Locale.ROOT)));
    return concat.toString();
  }

  private static Iterator<Object> swapped(List<Object> pairs) {
    return pairs.stream().<Object>map(x -> pair(value(x), key(x))).iterator();
  }
}
