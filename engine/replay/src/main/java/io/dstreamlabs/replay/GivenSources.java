package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** The inputs of one run; each is made when the program first asks for it. */
final class GivenSources implements Sources {
  private final StreamingContext context;
  private final Map<String, Feed> feeds;
  private final Batching batching;
  private final int partitions;
  private final Map<String, FeedInput> made = new TreeMap<>();

  GivenSources(
      StreamingContext context, Map<String, Feed> feeds, Batching batching, int partitions) {
    this.context = context;
    this.feeds = feeds;
    this.batching = batching;
    this.partitions = partitions;
  }

  @Override
  public StreamingContext context() {
    return context;
  }

  @Override
  @SuppressWarnings("unchecked") // the program knows what its inputs hold
  public <T> DStream<T> stream(String name) {
    if (!feeds.containsKey(name)) {
      throw new NoSuchElementException(
          "there is no input called %s: there are %s".formatted(name, feeds.keySet()));
    }
    return (DStream<T>)
        made.computeIfAbsent(
            name, n -> new FeedInput(context, n, feeds.get(n), batching, partitions));
  }

  /** How many batches until every input is at its end and drained; known after the start. */
  long batchesUntilDrained() {
    long given = feeds.values().stream().mapToLong(feed -> feed.batches(batching)).max().orElse(0);
    return made.values().stream()
        .mapToLong(FeedInput::batchesUntilDrained)
        .reduce(given, Math::max);
  }
}
