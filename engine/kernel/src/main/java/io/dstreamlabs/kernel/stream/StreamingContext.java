package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.direct.DirectSource;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.file.WatchedDirectory;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import io.dstreamlabs.kernel.receiver.Receiver;
import io.dstreamlabs.kernel.receiver.SocketReceiver;
import io.dstreamlabs.kernel.recovery.Disk;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where a streaming program starts: it makes the input streams, holds the graph and runs it batch by
 * batch.
 *
 * <pre>
 * INITIALIZED  --start()-->  ACTIVE  --stop(), or a batch fails-->  STOPPED
 * </pre>
 *
 * <p>Zero time is the clock's time at the start, floored to the batch interval; batch {@code n} ends at
 * zero time + {@code n} intervals. Batches run one after another, the outputs of each in the order in
 * which they were registered. With a {@link io.dstreamlabs.kernel.ManualClock} all that happens inside
 * {@code advance}, on the caller's thread.
 *
 * <p>The graph is built by one thread; {@link #stop}, {@link #state} and the awaiting methods may be
 * called by any.
 */
public final class StreamingContext implements AutoCloseable {
  private final Duration batchInterval;
  private final Operators operators;
  private final Backend backend;
  private final PrintStream out;
  private final StreamGraph graph = new StreamGraph();
  private final Listeners listeners = new Listeners();
  private final BatchLoop loop;
  private final BlockLedger ledger = new BlockLedger();
  private final Disk disk;
  private Optional<Recovery> recovery = Optional.empty();
  private final Set<String> droppedStates = new HashSet<>();
  private final Set<Saver> savers = new HashSet<>();

  StreamingContext(StreamingContextBuilder builder) {
    this.batchInterval = builder.batchInterval();
    this.operators = builder.operators();
    this.backend = builder.backend();
    this.out = builder.out();
    this.disk = builder.disk();
    operators.every(StreamingListener.class).forEach(listeners::add);
    this.loop = new BatchLoop(builder.clock(), batchInterval, graph, listeners, backend.release());
  }

  /**
   * The program that {@code factory} builds, going on from where an earlier run of it has ended: with the
   * states of its streams after the newest whole checkpoint in {@code directory}, and with what was received
   * since. If there is none, it begins anew.
   *
   * <pre>
   * batch time (s)    1   2   3   4   5   6   7   8   9
   * first run         x   C   x   x   crash                    C = checkpoint
   * second run                3   4   5   6   7   x   x        starts between 7 and 8; makes up for 3 to 7 first
   * </pre>
   *
   * <p>Batches that got their blocks before the crash get the same ones again, and their outputs may run twice:
   * see {@link DStream#foreachRDD}. Blocks that no batch got go into the first of the others. What a source
   * without a write-ahead log sent after the checkpoint is lost.
   *
   * <p>The code may have been changed. A state goes to the stream with the same {@linkplain DStream#withId id};
   * without ids the streams that keep a state must be of the same kinds, in the same order.
   *
   * @param factory builds the whole program, and does not start it; if it calls {@link #checkpoint(String)},
   *     then with the same directory
   * @throws IllegalStateException if the checkpoint does not fit the program; the message says what to do
   */
  public static StreamingContext getOrCreate(String directory, Supplier<StreamingContext> factory) {
    StreamingContext context = factory.get();
    try {
      context.takeOver(directory);
      return context;
    } catch (RuntimeException | Error e) {
      context.close();
      throw e;
    }
  }

  /** Collects what a context is made of. */
  public static StreamingContextBuilder builder() {
    return new StreamingContextBuilder();
  }

  /** Length of a batch. */
  public Duration batchInterval() {
    return batchInterval;
  }

  /** The plugs that this context was built with. */
  public Operators operators() {
    return operators;
  }

  /** Where RDDs are made. */
  public RddContext rdds() {
    return backend.rdds();
  }

  /** Where {@code print} writes. */
  public PrintStream out() {
    return out;
  }

  /** Where this context is in its life. */
  public StreamingContextState state() {
    return loop.state();
  }

  /**
   * The time at which the first batch begins.
   *
   * @throws IllegalStateException before the start
   */
  public Time zeroTime() {
    return graph.zeroTime();
  }

  // ---- inputs ----

  /** One RDD of {@code queue} per batch; one without records where it is empty. */
  public <T> DStream<T> queueStream(Queue<Rdd<T>> queue) {
    return queueStream(queue, QueueReading.ONE_AT_A_TIME);
  }

  /** The RDDs of {@code queue}; one without records where it is empty. */
  public <T> DStream<T> queueStream(Queue<Rdd<T>> queue, QueueReading reading) {
    return queueStream(queue, reading, rdds().emptyRdd());
  }

  /** The RDDs of {@code queue}; {@code whenEmpty} where it is empty. */
  public <T> DStream<T> queueStream(Queue<Rdd<T>> queue, QueueReading reading, Rdd<T> whenEmpty) {
    return new QueueInputDStream<>(this, queue, reading, whenEmpty);
  }

  /**
   * Lines of text, in UTF-8, that a TCP server sends.
   *
   * @param port from 1 to 65535
   */
  public DStream<String> socketTextStream(String hostname, int port) {
    return receiverStream(SocketReceiver.ofLines(hostname, port));
  }

  /** As {@link #socketTextStream(String, int)}, each batch kept by the backend as {@code storageLevel} says. */
  public DStream<String> socketTextStream(String hostname, int port, StorageLevel storageLevel) {
    return receiverStream(SocketReceiver.ofLines(hostname, port, storageLevel));
  }

  /**
   * What {@code decoder} makes of the bytes that a TCP server sends.
   *
   * @param port from 1 to 65535
   * @param decoder called at each connection; its iterator may wait for bytes, and ends with the connection
   */
  public <T> DStream<T> socketStream(
      String hostname, int port, MapFunction<InputStream, Iterator<T>> decoder) {
    return receiverStream(SocketReceiver.decodedBy(hostname, port, decoder));
  }

  /** As {@link #socketStream(String, int, MapFunction)}, each batch kept as {@code storageLevel} says. */
  public <T> DStream<T> socketStream(
      String hostname,
      int port,
      MapFunction<InputStream, Iterator<T>> decoder,
      StorageLevel storageLevel) {
    return receiverStream(SocketReceiver.decodedBy(hostname, port, decoder, storageLevel));
  }

  /**
   * The lines, in UTF-8, of each file that comes into {@code directory}; one partition per file, the one that
   * was changed last comes last, those of the same time by name.
   *
   * <pre>
   * batch time (s)        1        2             3
   * between, moved in     a.txt    c.txt b.txt   -            old.txt was there before the start
   * this                  lines    lines of b,   -
   *                       of a     lines of c                 if b was changed before c, or at once
   * </pre>
   *
   * <p>A batch holds what the directory holds when the batch ends and did not hold when the one before
   * ended; each file is read in one batch. What is there at the start is not read. Subdirectories are not
   * entered. A file must be complete when it gets its name: write it under a name that begins with
   * {@code .} or {@code _}, or ends with {@code .tmp} or {@code ._COPYING_}, or in another directory of the
   * same disk, and rename it.
   *
   * <p>Spark compares times of modification with the clock: it takes files that were changed in the last
   * minute and remembers which ones it took. That can miss one that was moved in late, and under a clock
   * moved by hand it would take none or all. Here the directory alone decides, and times only
   * give the order. What is remembered is the newest listing, so it grows with the directory, not with time.
   *
   * <p>A directory that is not there yet is waited for. A batch fails when the directory was there and is
   * gone, when a file was changed after it had been seen, and when one of its files is gone, cannot be read
   * or is not UTF-8; the message names it. An RDD reads its files when it is computed, and again when it is
   * computed again: so a file must stay until the batches that need it are done. A program that
   * goes on from a checkpoint reads what came while it was down in its next batch; without one it does not
   * see that. A draining stop takes what is there into a last batch.
   *
   * @param directory a path that every process which computes RDDs can read
   * @throws IllegalArgumentException if it is blank or no directory
   */
  public DStream<String> textFileStream(String directory) {
    return new DirectoryInputDStream<>(this, WatchedDirectory.at(directory), file -> file.lines());
  }

  /**
   * The records of {@code recordLength} bytes each of the files that come into {@code directory}, as {@link
   * #textFileStream} takes lines. A batch also fails when the length of one of its files is no multiple of that.
   *
   * @param directory as for {@link #textFileStream}
   * @param recordLength 1 or more
   * @throws IllegalArgumentException if the directory is none, or the length is less than 1
   */
  public DStream<byte[]> binaryRecordsStream(String directory, int recordLength) {
    if (recordLength < 1) {
      throw new IllegalArgumentException(
          "recordLength is " + recordLength + ", but must be 1 or more");
    }
    return new DirectoryInputDStream<>(
        this, WatchedDirectory.at(directory), file -> file.records(recordLength));
  }

  /** What {@code receiver} stores; its number is that of its stream among all input streams. */
  public <T> DStream<T> receiverStream(Receiver<T> receiver) {
    return new ReceiverInputDStream<>(
        this, receiver, graph.inputs().size(), loop.clock(), listeners, ledger);
  }

  /** {@link #directStream(DirectSource, Map, long)} without a limit. */
  public <T> DirectInputDStream<T> directStream(
      DirectSource<T> source, Map<String, Long> startOffsets) {
    return directStream(source, startOffsets, Long.MAX_VALUE);
  }

  /**
   * The records of {@code source}, without a receiver: the end of a batch fixes which offsets it has, and whoever
   * computes its RDD reads them; one partition per range of offsets.
   *
   * <pre>
   * batch time (s)        1          2            3
   * words-0, new          a b c d    -            -      startOffsets: words-0 from 1 on
   * words-1, new                     e f          -      comes while the program runs
   * this                  b c        d, e f       -      with at most 2 records per partition
   * </pre>
   *
   * <p>How many records each batch has is known without reading them, by their offsets. The source must keep them
   * until the batches that need them are done: if some are gone, or a partition is, that fails the batch and
   * names them. A draining stop takes nothing more: what was not read stays in the source.
   *
   * <p>A program that goes on from a checkpoint reads on where its last batch has ended. With a plug for {@link
   * io.dstreamlabs.kernel.recovery.WriteAheadLog}, batches that run again have the same ranges as before, and so
   * the same records; without one, those that were cut after the checkpoint are cut anew. See {@link
   * DirectInputDStream#offsetRanges} for outputs that want each record once.
   *
   * @param startOffsets the first offset to read, by partition; from the earliest on where there is none. Not
   *     looked at when the program goes on from a checkpoint
   * @param maxRecordsPerPartition of one batch; 1 or more
   * @throws IllegalArgumentException if a number is less than that
   */
  public <T> DirectInputDStream<T> directStream(
      DirectSource<T> source, Map<String, Long> startOffsets, long maxRecordsPerPartition) {
    OffsetProgress progress = OffsetProgress.startingAt(startOffsets, maxRecordsPerPartition);
    return new DirectInputDStream<>(this, source, progress, graph.inputs().size(), ledger);
  }

  // ---- combining ----

  /** The records of all {@code streams}, in that order. */
  public <T> DStream<T> union(List<DStream<T>> streams) {
    return operators.require(StatelessOperators.class, "union").union(streams);
  }

  /** As {@link #union(List)}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read, and not passed on as one
  public final <T> DStream<T> union(DStream<T>... streams) {
    return union(List.of(streams));
  }

  /** As {@link #union(List)}, of pairs. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read, and not passed on as one
  public final <K, V> PairDStream<K, V> union(PairDStream<K, V>... streams) {
    return PairDStream.of(this.<Pair<K, V>>union(List.<DStream<Pair<K, V>>>of(streams)));
  }

  /** The RDDs of several streams at the same time turned into one; each must have one. */
  public <T> DStream<T> transform(
      List<DStream<?>> streams, Map2Function<List<Rdd<?>>, Time, Rdd<T>> f) {
    return new TransformedDStream<>(
        "transform", this, streams, (rdds, time) -> f.call(rdds.all(), time));
  }

  /** As {@link #transform}, to pairs. */
  public <K, V> PairDStream<K, V> transformToPair(
      List<DStream<?>> streams, Map2Function<List<Rdd<?>>, Time, PairRdd<K, V>> f) {
    return PairDStream.of(this.<Pair<K, V>>transform(streams, (rdds, time) -> f.call(rdds, time)));
  }

  // ---- life ----

  /** Keeps every stream's RDDs for at least {@code duration}, so that {@code slice} can read them. */
  public void remember(Duration duration) {
    requireInitialized("set remember");
    Durations.requireMillis("duration", duration);
    graph.rememberAtLeast(duration);
  }

  /** {@link #checkpoint(String, Duration)} every ten seconds, rounded up to whole batches. */
  public void checkpoint(String directory) {
    checkpoint(directory, Recovery.defaultInterval(batchInterval));
  }

  /**
   * Writes the states of the streams into {@code directory} after some of the batches, and, with a plug for
   * {@link io.dstreamlabs.kernel.recovery.WriteAheadLog}, what receivers store at once; so that {@link
   * #getOrCreate} can go on after a crash.
   *
   * @param directory of this program alone; made if it is not there
   * @param interval distance between two checkpoints: a positive multiple of the batch interval
   * @throws IllegalArgumentException if it is no such multiple
   * @throws IllegalStateException if the context was started, has a directory already, or has no plug for
   *     {@link io.dstreamlabs.kernel.recovery.CheckpointStore}
   */
  public void checkpoint(String directory, Duration interval) {
    requireInitialized("set the checkpoint directory");
    Durations.requireMultiple("interval", interval, "the batch interval", batchInterval);
    if (recovery.isPresent()) {
      throw new IllegalStateException(
          "the checkpoint directory is %s already: set it once"
              .formatted(recovery.get().directory()));
    }
    Recovery by =
        new Recovery(operators, disk, Path.of(directory), interval, graph, ledger, droppedStates);
    recovery = Optional.of(by);
    loop.recoverBy(by);
  }

  /**
   * Leaves the state with this id out when the program goes on from a checkpoint, because no operator is left
   * that would claim it. Call it in the factory of {@link #getOrCreate}.
   *
   * @param id as the message says that asked for it
   */
  public void dropState(String id) {
    requireInitialized("drop a state");
    droppedStates.add(id);
  }

  private void takeOver(String directory) {
    if (recovery.isEmpty()) {
      checkpoint(directory);
    }
    Recovery by = recovery.get();
    if (!by.directory().equals(Path.of(directory))) {
      throw new IllegalArgumentException(
          "directory is %s, but the factory called checkpoint(\"%s\"): give the same directory"
              .formatted(directory, by.directory()));
    }
    by.takeOver(batchInterval);
  }

  /** Tells {@code listener} what happens from now on; may be called at any time, by any thread. */
  public void addStreamingListener(StreamingListener listener) {
    listeners.add(listener);
  }

  /**
   * Starts the inputs and the batches; the graph is fixed from now on. If an input or a listener throws,
   * that leaves here, and the context is stopped.
   *
   * @throws IllegalStateException if it was started before, or has no output operation
   */
  public void start() {
    loop.start();
  }

  /** {@link #stop(StopMode)} with {@link StopMode#NOW}. */
  public void stop() {
    stop(StopMode.NOW);
  }

  /**
   * Ends the inputs and the batches, and returns when the last one is done. From inside a batch or a
   * listener it returns at once, and the end comes when they are done; so it must not be called by a
   * function that an RDD runs on another thread, for which the batch waits. An {@link RddContext} that
   * the context made itself is closed then; one that it was given is not.
   *
   * <p>Asking again changes nothing, but that {@link StopMode#NOW} also ends a draining stop early. What
   * fails meanwhile is told by {@link #awaitTermination}. An interrupted thread does not wait, and stays
   * interrupted.
   */
  public void stop(StopMode mode) {
    try {
      loop.stop(mode);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@link #stop()}. */
  @Override
  public void close() {
    stop();
  }

  /**
   * Waits until the context has stopped.
   *
   * @throws StreamingException if it stopped because a batch failed, or if something failed while it
   *     stopped
   * @throws IllegalStateException inside a batch or a listener, where the wait would never end
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public void awaitTermination() throws InterruptedException {
    loop.awaitTermination();
  }

  /**
   * As {@link #awaitTermination}, but no longer than {@code timeout}.
   *
   * @return whether the context has stopped
   */
  public boolean awaitTerminationOrTimeout(Duration timeout) throws InterruptedException {
    return loop.awaitTerminationOrTimeout(timeout);
  }

  // ---- for streams ----

  StreamLife register(DStream<?> stream, Duration slideDuration, List<Reads> reads) {
    requireInitialized("add an operator");
    Durations.requireMultiple("slideDuration", slideDuration, "the batch interval", batchInterval);
    ParentRead.among(reads).forEach(read -> requireOurs(read.parent()));
    return graph.register(stream, slideDuration, reads);
  }

  void register(OutputOperation output) {
    requireInitialized("add an output operation");
    graph.register(output);
  }

  /** A saver that writes where no other of this context does. */
  Saver newSaver(String prefix, String suffix) {
    Saver saver = new Saver(prefix, suffix);
    if (!savers.add(saver)) {
      throw new IllegalArgumentException(
          "prefix is \"%s\" and suffix is \"%s\", as in another saveAsTextFiles of this context, which would"
                  .formatted(prefix, suffix)
              + " replace its files: give each stream names of its own");
    }
    return saver;
  }

  StreamGraph graph() {
    return graph;
  }

  private void requireOurs(DStream<?> parent) {
    if (parent.context() != this) {
      throw new IllegalArgumentException(
          parent + " belongs to another StreamingContext: combine streams of one context only");
    }
  }

  void requireInitialized(String what) {
    if (state() != StreamingContextState.INITIALIZED) {
      throw new IllegalStateException(
          "cannot %s: the context is %s. Build the whole graph before start()"
              .formatted(what, state()));
    }
  }
}
