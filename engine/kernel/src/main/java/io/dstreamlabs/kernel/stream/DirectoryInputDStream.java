package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.file.ArrivedFile;
import io.dstreamlabs.kernel.file.WatchedDirectory;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is in the files that came into a directory, one partition per file.
 *
 * <pre>
 * tick at T     the files that are new go to the batch T, whose RDD names them
 * job           they are read, by whoever computes that RDD, as often as it is computed
 * </pre>
 */
final class DirectoryInputDStream<T> extends InputDStream<T> implements Resumable {
  private static final long serialVersionUID = 1;

  private final transient WatchedDirectory directory;
  private final FlatMapFunction<ArrivedFile, T> reading;
  private final transient Map<Time, List<ArrivedFile>> arrived = new ConcurrentHashMap<>();
  private boolean resumed;

  DirectoryInputDStream(
      StreamingContext context,
      WatchedDirectory directory,
      FlatMapFunction<ArrivedFile, T> reading) {
    super(context);
    this.directory = directory;
    this.reading = reading;
  }

  @Override
  protected synchronized void onStart(Time zeroTime) {
    if (!resumed) {
      directory.skipPresent();
    }
  }

  /** The files that batches have had, which is what is seen without what later batches are to have. */
  @Override
  public synchronized Object positionAfter(Time batchTime) {
    List<String> names = directory.seen();
    arrived.values().forEach(files -> files.forEach(file -> names.remove(file.name())));
    return names;
  }

  /** What came while the program was down goes into the next batch. */
  @Override
  @SuppressWarnings("unchecked") // as positionAfter() made it
  public synchronized void resumeFrom(Object position) {
    directory.skip((List<String>) position);
    resumed = true;
  }

  /** Counts no records, as Spark does: nobody has read the files yet. */
  @Override
  protected synchronized long onBatchEnd(Time batchTime) {
    arrived.put(batchTime, directory.takeNew());
    return 0;
  }

  @Override
  protected synchronized boolean mayHoldBack() {
    return directory.hasNew();
  }

  @Override
  protected Optional<? extends Rdd<T>> compute(Time validTime) {
    List<ArrivedFile> files = Optional.ofNullable(arrived.remove(validTime)).orElse(List.of());
    return Optional.of(
        files.isEmpty()
            ? context().rdds().emptyRdd()
            : context().rdds().parallelize(files, files.size()).flatMap(reading));
  }

  @Override
  public String toString() {
    return "the directory input";
  }
}
