package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.util.List;
import java.util.Optional;

/** An input of a case: its batches one by one, then RDDs without records. Zero time is 0. */
final class CaseInput extends InputDStream<Object> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final transient List<Maybe<List<Object>>> batches;
  private final int partitions;

  CaseInput(
      StreamingContext context, String name, List<Maybe<List<Object>>> batches, int partitions) {
    super(context);
    this.name = name;
    this.batches = batches;
    this.partitions = partitions;
  }

  @Override
  protected Optional<? extends Rdd<Object>> compute(Time validTime) {
    long number = validTime.milliseconds() / slideDuration().toMillis();
    Maybe<List<Object>> batch =
        number <= batches.size() ? batches.get((int) number - 1) : Maybe.of(List.of());
    return batch.isPresent()
        ? Optional.of(context().rdds().parallelize(batch.get(), partitions))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "the input " + name;
  }
}
