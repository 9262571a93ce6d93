package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.util.List;
import java.util.Optional;

/** Given batches, one after another; RDDs without records after the last. */
final class BatchesInput extends InputDStream<Object> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final transient List<Maybe<List<Object>>> batches;
  private final int partitions;

  BatchesInput(
      StreamingContext context, String name, List<Maybe<List<Object>>> batches, int partitions) {
    super(context);
    this.name = name;
    this.batches = batches;
    this.partitions = partitions;
  }

  @Override
  protected Optional<? extends Rdd<Object>> compute(Time validTime) {
    long elapsedMs = validTime.minus(context().zeroTime()).toMillis();
    int index = (int) (elapsedMs / slideDuration().toMillis()) - 1;
    Maybe<List<Object>> batch =
        index < batches.size() ? batches.get(index) : Maybe.of(List.<Object>of());
    return batch.isPresent()
        ? Optional.of(context().rdds().parallelize(batch.get(), partitions))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "the input " + name;
  }
}
