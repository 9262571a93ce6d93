package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An input with given batches, cut by spaces: {@code .} is no RDD, {@code -} one without records. */
final class GivenBatches extends InputDStream<String> {
  private static final long serialVersionUID = 1;

  final transient List<Time> computedAt = new ArrayList<>();
  private final transient UnaryOperator<Rdd<String>> made;
  private final String[] batches;

  private GivenBatches(StreamingContext context, UnaryOperator<Rdd<String>> made, String batches) {
    super(context);
    this.made = made;
    this.batches = batches.split("\\|");
  }

  static GivenBatches of(StreamingContext context, String batches) {
    return new GivenBatches(context, rdd -> rdd, batches);
  }

  /** As {@link #of}, each RDD passed through {@code made}. */
  static GivenBatches of(
      StreamingContext context, String batches, UnaryOperator<Rdd<String>> made) {
    return new GivenBatches(context, made, batches);
  }

  @Override
  protected Optional<? extends Rdd<String>> compute(Time validTime) {
    computedAt.add(validTime);
    long elapsedMs = validTime.minus(context().zeroTime()).toMillis();
    int index = (int) (elapsedMs / slideDuration().toMillis()) - 1;
    String batch = index < batches.length ? batches[index].trim() : "-";
    return switch (batch) {
      case "." -> Optional.empty();
      case "-" -> Optional.of(made.apply(context().rdds().emptyRdd()));
      default ->
          Optional.of(made.apply(context().rdds().parallelize(List.of(batch.split(" ")), 2)));
    };
  }

  @Override
  public String toString() {
    return "the input";
  }
}
