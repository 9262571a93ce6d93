package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Why the records of one RDD are not the expected ones. */
final class RecordsCause {
  private RecordsCause() {}

  static LikelyCause of(List<Object> expected, List<Object> yours) {
    List<Object> missing = without(expected, yours);
    List<Object> extra = without(yours, expected);
    if (isKeyed(expected) && isKeyed(yours) && !yours.isEmpty()) {
      return ofKeys(expected, yours, missing, extra);
    }
    if (expected.size() == 1 && yours.size() > 1) {
      return new LikelyCause.NotReduced(yours.size());
    }
    if (missing.isEmpty()) {
      return new HashSet<>(expected).containsAll(extra)
          ? new LikelyCause.Repeated(extra)
          : new LikelyCause.TooMuch(extra);
    }
    return extra.isEmpty()
        ? new LikelyCause.TooLittle(missing)
        : new LikelyCause.Different(extra, missing);
  }

  private static LikelyCause ofKeys(
      List<Object> expected, List<Object> yours, List<Object> missing, List<Object> extra) {
    List<Object> due = LikelyCause.keysOf(expected);
    List<Object> got = LikelyCause.keysOf(yours);
    if (!due.containsAll(got)) {
      return new LikelyCause.DeadKeyKept(without(got, due));
    }
    if (!got.containsAll(due)) {
      return new LikelyCause.KeyMissing(without(due, got));
    }
    if (yours.size() > got.size() && expected.size() == due.size()) {
      return new LikelyCause.KeyTwice(twice(yours));
    }
    if (extra.isEmpty() || missing.isEmpty()) {
      return extra.isEmpty() ? new LikelyCause.TooLittle(missing) : new LikelyCause.TooMuch(extra);
    }
    Object wrong = extra.get(0);
    Object key = ((Pair<?, ?>) wrong).first();
    return missing.stream()
        .filter(pair -> ((Pair<?, ?>) pair).first().equals(key))
        .findFirst()
        .<LikelyCause>map(right -> new LikelyCause.ValueWrong(wrong, right))
        .orElseGet(() -> new LikelyCause.Different(extra, missing));
  }

  private static boolean isKeyed(List<Object> records) {
    return records.stream().allMatch(record -> record instanceof Pair<?, ?>);
  }

  /** The keys that occur more than once. */
  private static List<Object> twice(List<Object> pairs) {
    List<Object> more =
        without(
            pairs.stream().<Object>map(pair -> ((Pair<?, ?>) pair).first()).toList(),
            LikelyCause.keysOf(pairs));
    return more.stream().distinct().toList();
  }

  private static List<Object> without(List<Object> values, List<Object> others) {
    List<Object> left = new ArrayList<>(values);
    others.forEach(left::remove);
    return left;
  }
}
