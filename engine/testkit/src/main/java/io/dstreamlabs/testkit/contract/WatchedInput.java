package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** An input of one pair per batch, all of one key, whose values can be watched being let go. */
final class WatchedInput extends InputDStream<Pair<String, Object>> {
  private static final long serialVersionUID = 1;
  private static final int GARBAGE_COLLECTIONS = 100;

  private final transient List<WeakReference<Object>> made = new ArrayList<>();

  WatchedInput(StreamingContext context) {
    super(context);
  }

  @Override
  protected Optional<? extends Rdd<Pair<String, Object>>> compute(Time validTime) {
    Object value = new AtomicLong(); // nobody shares it, and it can travel
    made.add(new WeakReference<>(value));
    return Optional.of(context().rdds().parallelize(List.of(new Pair<>("key", value)), 1));
  }

  /** How many of the first {@code n} values are still held by somebody. */
  long aliveOfFirst(int n) {
    long alive = n;
    for (int i = 0; i < GARBAGE_COLLECTIONS && alive > 0; i++) {
      System.gc();
      alive = made.subList(0, n).stream().filter(value -> value.get() != null).count();
    }
    return alive;
  }

  /** The value of the last batch, if somebody still holds it. */
  Optional<Object> newest() {
    return Optional.ofNullable(made.get(made.size() - 1).get());
  }
}
