package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Takes its RDDs from a queue; where that is empty, the default RDD. */
final class QueueInputDStream<T> extends InputDStream<T> {
  private static final long serialVersionUID = 1;

  private final transient Queue<Rdd<T>> queue;
  private final QueueReading reading;
  private final transient Rdd<T> whenEmpty;

  QueueInputDStream(
      StreamingContext context, Queue<Rdd<T>> queue, QueueReading reading, Rdd<T> whenEmpty) {
    super(context);
    this.queue = queue;
    this.reading = reading;
    this.whenEmpty = whenEmpty;
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    List<Rdd<T>> taken = new ArrayList<>();
    synchronized (queue) {
      while (!queue.isEmpty() && (reading == QueueReading.ALL || taken.isEmpty())) {
        taken.add(queue.remove());
      }
    }
    if (taken.isEmpty()) {
      return Optional.of(whenEmpty);
    }
    return Optional.of(taken.size() == 1 ? taken.get(0) : context().rdds().union(taken));
  }

  @Override
  public String toString() {
    return "the queue input";
  }
}
