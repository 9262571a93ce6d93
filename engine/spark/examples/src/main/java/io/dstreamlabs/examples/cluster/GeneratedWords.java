package io.dstreamlabs.examples.cluster;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Words that are made where they are counted: the driver hands out the numbers of the partitions, and no word. */
final class GeneratedWords extends InputDStream<String> {
  private static final long serialVersionUID = 1;

  private final Load load;

  GeneratedWords(StreamingContext context, Load load) {
    super(context);
    this.load = load;
  }

  @Override
  protected Optional<? extends Rdd<String>> compute(Time validTime) {
    Load words = load;
    long timeMs = validTime.milliseconds();
    List<Integer> partitions = IntStream.range(0, load.partitions()).boxed().toList();
    return Optional.of(
        context()
            .rdds()
            .parallelize(partitions, load.partitions())
            .flatMap(partition -> words.words(timeMs, partition)));
  }
}
