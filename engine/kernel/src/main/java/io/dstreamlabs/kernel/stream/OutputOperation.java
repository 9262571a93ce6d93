package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.OutputInfo;
import io.dstreamlabs.kernel.function.Foreach2Function;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.Optional;

/** What is done with every RDD of a stream; this is what makes a context run. */
interface OutputOperation {

  /** The stream whose RDDs are used. */
  DStream<?> parent();

  /** The job of the batch at {@code batchTime}, unless the stream has no RDD there. */
  Optional<Job> jobAt(int id, Time batchTime);

  /** An output that hands each RDD and its time to {@code body}. */
  static <T> OutputOperation of(
      String name, DStream<T> parent, Foreach2Function<Rdd<T>, Time> body) {
    return new OutputOperation() {
      @Override
      public DStream<?> parent() {
        return parent;
      }

      @Override
      public Optional<Job> jobAt(int id, Time batchTime) {
        return parent
            .getOrCompute(batchTime)
            .map(
                rdd ->
                    new Job(
                        OutputInfo.waiting(batchTime, id, name), () -> body.call(rdd, batchTime)));
      }
    };
  }
}
