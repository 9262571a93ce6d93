package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The stream of one input. */
final class FeedInput extends InputDStream<Object> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final transient Feed feed;
  private final transient Batching batching;
  private final int partitions;

  FeedInput(StreamingContext context, String name, Feed feed, Batching batching, int partitions) {
    super(context);
    this.name = name;
    this.feed = feed;
    this.batching = batching;
    this.partitions = partitions;
  }

  @Override
  protected Optional<? extends Rdd<Object>> compute(Time validTime) {
    Maybe<List<Object>> batch = feed.batch(batching.endingAt(validTime), batching);
    return batch.isPresent()
        ? Optional.of(context().rdds().parallelize(batch.get(), partitions))
        : Optional.empty();
  }

  /** How many batches until no window holds the last one of this input; known after the start. */
  long batchesUntilDrained() {
    Duration rest =
        feed.ending() == Feed.Ending.DRAIN
            ? rememberDuration().minus(batching.interval())
            : Duration.ZERO;
    return feed.batches(batching) + batching.in(rest);
  }

  @Override
  public String toString() {
    return "the input " + name;
  }
}
