package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.Foreach2Function;
import io.dstreamlabs.kernel.function.ForeachFunction;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.PairFlatMapFunction;
import io.dstreamlabs.kernel.function.PairFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A never-ending sequence of RDDs, one per slide.
 *
 * <pre>
 * batch time (s)    1     2     3     4      zero time 0, batch interval 1 s
 * input             a     b c   -     d      - = an RDD without records
 * window(2s, 2s)    .     a b c .     d      . = no RDD
 * </pre>
 *
 * <p>A stream is due at {@code zeroTime + n * slideDuration}, n from 1. An operator is a subclass: its
 * constructor says what it reads, and {@link #compute} makes the RDD of one time from those RDDs. The
 * kernel calls it at most once per time, and keeps the RDD for as long as a reader needs it.
 *
 * <p>Of the operators only {@code transform} is the kernel's own; the others belong to the operator
 * families of the context, and using one that is not there fails at once.
 *
 * <p>Serializable, so that a lambda that captures its stream may travel; the copy cannot be read.
 *
 * @param <T> the records
 */
public abstract class DStream<T> implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int PRINTED = 10;

  private final transient StreamingContext context;
  private final transient StreamLife life;

  /**
   * A stream of {@code context}.
   *
   * @param slideDuration distance between two RDDs; a positive multiple of the batch interval
   * @param reads everything that {@link #compute} reads
   * @throws IllegalStateException if the context was started
   * @throws IllegalArgumentException if the slide is no such multiple, or a parent has another context
   */
  protected DStream(StreamingContext context, Duration slideDuration, Reads... reads) {
    this.context = context;
    this.life = context.register(this, slideDuration, List.of(reads));
  }

  /**
   * The RDD at {@code validTime}, or none. Called once for each time at which the stream is due and
   * somebody wants it; RDDs are lazy, so this describes the work and does not do it.
   *
   * @throws Exception what a user's function threw; it fails the batch
   */
  protected abstract Optional<? extends Rdd<T>> compute(Time validTime) throws Exception;

  /**
   * The RDD at {@code time}, computed if it is wanted for the first time.
   *
   * @return empty when the stream is not due then, or has no RDD
   * @throws IllegalStateException if a stream reads what it did not declare, if the RDD is forgotten, or
   *     if its batch has not come yet
   */
  @SuppressWarnings("unchecked") // compute() of this very stream made it
  public Optional<? extends Rdd<T>> getOrCompute(Time time) {
    return (Optional<? extends Rdd<T>>) context().graph().rddAt(life, time);
  }

  /**
   * This stream's own RDD one slide before {@code validTime}; needs {@link Reads#ownPrevious}.
   *
   * @return empty at the first time
   */
  protected Optional<? extends Rdd<T>> previous(Time validTime) {
    return getOrCompute(validTime.minus(slideDuration()));
  }

  /**
   * The RDDs at times in {@code (after, upTo]}, oldest first; times without an RDD are left out.
   *
   * @param after the first time that is not read any more; nothing exists at or before zero time
   * @param upTo the last time; its batch must have come
   * @throws IllegalStateException as {@link #getOrCompute}
   */
  public List<? extends Rdd<T>> rdds(Time after, Time upTo) {
    List<Rdd<T>> rdds = new ArrayList<>();
    Time time = context().graph().firstDueAfter(life, after);
    for (; !time.isAfter(upTo); time = time.plus(slideDuration())) {
      getOrCompute(time).ifPresent(rdds::add);
    }
    return rdds;
  }

  /**
   * The RDDs at times in {@code [from, to]}, oldest first: both ends, as in Spark.
   *
   * @param from rounded down to a time at which this stream is due, as in Spark
   * @param to the last time; its batch must have come
   * @throws IllegalStateException as {@link #getOrCompute}; before the start too
   */
  public List<? extends Rdd<T>> slice(Time from, Time to) {
    return rdds(beforeSlice(from), to);
  }

  /** The exclusive end of a slice that begins at {@code from}. */
  final Time beforeSlice(Time from) {
    return context().graph().lastDueUpTo(life, from).minus(Duration.ofMillis(1));
  }

  /** The context that this stream belongs to. */
  public final StreamingContext context() {
    if (context == null) {
      throw new IllegalStateException(
          "a copy of a stream that travelled with a function cannot be read: read it in compute(..)"
              + " and give the function what it needs");
    }
    return context;
  }

  /** Distance between two RDDs; a multiple of the batch interval. */
  public final Duration slideDuration() {
    context();
    return life.slide();
  }

  /**
   * How long an RDD of this stream is kept, because a later one may be made from it; the streams that
   * read this one decide. At least one slide.
   *
   * @throws IllegalStateException before the start, for the graph may still grow
   */
  protected final Duration rememberDuration() {
    context().zeroTime();
    return life.remember();
  }

  // ---- state that lasts ----

  /**
   * How often this stream is cut off from the batches behind it, if it reads its own past; by default every
   * tenth slide. It also says when {@code mapWithState} looks for keys that have timed out. When the state is
   * written to disk is another matter: see {@link StreamingContext#checkpoint}.
   *
   * @param interval a positive multiple of the slide
   * @return this stream
   * @throws IllegalArgumentException if it is no such multiple
   * @throws IllegalStateException if the context was started
   */
  public DStream<T> checkpoint(Duration interval) {
    context().requireInitialized("set a checkpoint interval");
    shown().life().checkpointEvery(interval);
    return this;
  }

  /** The interval of {@link #checkpoint}, or what it is if nobody said. */
  protected final Duration checkpointInterval() {
    return life.checkpointInterval();
  }

  /** Whether an interval of {@link #checkpoint} ends at {@code validTime}. */
  protected final boolean isCheckpointTime(Time validTime) {
    return life.isCheckpointTime(validTime, context().zeroTime());
  }

  /**
   * Names this stream, so that a restarted program finds its state again although the operators around it
   * have changed. Without it the name is made of the operator and its place in the program.
   *
   * @param id not blank; unique in the context
   * @return this stream
   * @throws IllegalArgumentException if it is blank, or taken
   * @throws IllegalStateException if the context was started
   */
  public DStream<T> withId(String id) {
    context().requireInitialized("name a stream");
    context().graph().name(shown().life(), id);
    return this;
  }

  // ---- keeping ----

  /** {@link #persist()}. */
  public DStream<T> cache() {
    return persist();
  }

  /** {@link #persist(StorageLevel)} with {@link StorageLevel#MEMORY_ONLY_SER}, as in Spark. */
  public DStream<T> persist() {
    return persist(StorageLevel.MEMORY_ONLY_SER);
  }

  /**
   * Keeps each RDD of this stream, once it is computed, until no declared reader may want it any more. What
   * several streams or outputs read, or a window, is kept without being asked; so this is for an RDD on which
   * one output runs several actions.
   *
   * @param level a hint to the backend; with {@link StorageLevel#NONE} nothing happens
   * @return this stream
   * @throws IllegalStateException if the context was started
   */
  public DStream<T> persist(StorageLevel level) {
    context().requireInitialized("persist a stream");
    life.made().persist(level);
    return this;
  }

  // ---- the kernel's own operator ----

  /**
   * Each RDD turned into another by {@code f}.
   *
   * <pre>
   * this                          c a b   -   a a
   * transform(distinct)           c a b   -   a        - = an RDD without records
   * </pre>
   *
   * <p>Where this stream has no RDD, and where {@code f} returns null, the batch fails.
   *
   * @param f describes the work with RDD operations; runs on the driver, once per batch, and is never
   *     sent anywhere
   */
  public final <U> DStream<U> transform(MapFunction<Rdd<T>, Rdd<U>> f) {
    return transform((rdd, time) -> f.call(rdd));
  }

  /** As {@link #transform(MapFunction)}; {@code f} is told the batch time. */
  public final <U> DStream<U> transform(Map2Function<Rdd<T>, Time, Rdd<U>> f) {
    return new TransformedDStream<>(
        "transform", context(), List.of(this), (rdds, time) -> f.call(rdds.<T>rdd(0), time));
  }

  /** As {@link #transform(MapFunction)}, to pairs. */
  public final <K, V> PairDStream<K, V> transformToPair(MapFunction<Rdd<T>, PairRdd<K, V>> f) {
    return transformToPair((rdd, time) -> f.call(rdd));
  }

  /** As {@link #transform(Map2Function)}, to pairs. */
  public final <K, V> PairDStream<K, V> transformToPair(
      Map2Function<Rdd<T>, Time, PairRdd<K, V>> f) {
    return PairDStream.of(this.<Pair<K, V>>transform((rdd, time) -> f.call(rdd, time)));
  }

  /**
   * The RDDs of two streams at the same time turned into one by {@code f}. Both must have one, or the
   * batch fails.
   *
   * <pre>
   * this                                   a b     -     b
   * other                                  b       c     b
   * transformWith(other, intersection)     b       -     b
   * </pre>
   *
   * @param other a stream of the same context with the same slide
   * @param f runs on the driver, once per batch
   * @throws IllegalArgumentException if the slides differ
   */
  public final <U, W> DStream<W> transformWith(
      DStream<U> other, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f) {
    Optional<StatelessOperators> plug = context().operators().find(StatelessOperators.class);
    return plug.isPresent()
        ? plug.get().transformWith(this, other, f)
        : new TransformedDStream<>(
            "transformWith",
            context(),
            List.of(this, other),
            (rdds, time) -> f.call(rdds.<T>rdd(0), rdds.<U>rdd(1), time));
  }

  /** As {@link #transformWith}, to pairs. */
  public final <U, K, V> PairDStream<K, V> transformWithToPair(
      DStream<U> other, Map3Function<Rdd<T>, Rdd<U>, Time, PairRdd<K, V>> f) {
    return PairDStream.of(
        this.<U, Pair<K, V>>transformWith(other, (a, b, time) -> f.call(a, b, time)));
  }

  // ---- derived from RDD operations; no RDD where the parent has none ----

  /** A pair made of each record; no RDD where this stream has none. */
  public final <K, V> PairDStream<K, V> mapToPair(PairFunction<T, K, V> f) {
    return new EachPairRdd<>("mapToPair", this, rdd -> rdd.mapToPair(f));
  }

  /** Any number of pairs per record. */
  public final <K, V> PairDStream<K, V> flatMapToPair(PairFlatMapFunction<T, K, V> f) {
    return new EachPairRdd<>("flatMapToPair", this, rdd -> rdd.flatMapToPair(f));
  }

  /** What {@code f} makes of each partition; called once per partition, also for an empty one. */
  public final <U> DStream<U> mapPartitions(FlatMapFunction<Iterator<T>, U> f) {
    return new EachRdd<>("mapPartitions", this, rdd -> rdd.mapPartitions(f));
  }

  /** As {@link #mapPartitions}, to pairs. */
  public final <K, V> PairDStream<K, V> mapPartitionsToPair(
      PairFlatMapFunction<Iterator<T>, K, V> f) {
    return new EachPairRdd<>("mapPartitionsToPair", this, rdd -> rdd.mapPartitionsToPair(f));
  }

  /** One list per partition. */
  public final DStream<List<T>> glom() {
    return new EachRdd<>("glom", this, Rdd::glom);
  }

  /**
   * The same records in {@code numPartitions} partitions; where this stream has no RDD the batch fails.
   *
   * @param numPartitions 1 or more
   * @throws IllegalArgumentException if it is less
   */
  public DStream<T> repartition(int numPartitions) {
    if (numPartitions < 1) {
      throw new IllegalArgumentException(
          "numPartitions is " + numPartitions + ", but must be 1 or more");
    }
    return new TransformedDStream<>(
        "repartition",
        context(),
        List.of(this),
        (rdds, time) -> rdds.<T>rdd(0).repartition(numPartitions));
  }

  // ---- StatelessOperators ----

  /**
   * What {@code f} makes of each record.
   *
   * <pre>
   * this                 a b   -   .   c      . = no RDD
   * map(w -&gt; w + w)      aa bb -   .   cc     - = an RDD without records
   * </pre>
   *
   * @throws IllegalStateException if the context has no plug for {@link StatelessOperators}, as for the
   *     operators below
   */
  public final <U> DStream<U> map(MapFunction<T, U> f) {
    return stateless("map").map(this, f);
  }

  /** Everything that {@code f} makes of each record. */
  public final <U> DStream<U> flatMap(FlatMapFunction<T, U> f) {
    return stateless("flatMap").flatMap(this, f);
  }

  /** The records for which {@code f} is true. */
  public DStream<T> filter(FilterFunction<T> f) {
    return stateless("filter").filter(this, f);
  }

  /**
   * The records of both streams, this one's first. Where one of them has no RDD the batch fails.
   *
   * <pre>
   * this             a b     -    c
   * other            x       y    z
   * union(other)     a b x   y    c z
   * </pre>
   *
   * @param other a stream of the same context with the same slide
   * @throws IllegalArgumentException if the slides differ
   */
  public DStream<T> union(DStream<T> other) {
    return stateless("union").union(List.of(this, other));
  }

  /**
   * How many records each RDD has: always one number, 0 for an RDD without records. Where this stream has
   * no RDD the batch fails.
   *
   * <pre>
   * this        a b   -   c
   * count()     2     0   1
   * </pre>
   */
  public final DStream<Long> count() {
    return stateless("count").count(this);
  }

  /**
   * The records of each RDD combined; none for an RDD without records.
   *
   * <pre>
   * this                       a b c   -   .   d
   * reduce((a, b) -&gt; a + b)    abc     -   .   d
   * </pre>
   */
  public final DStream<T> reduce(ReduceFunction<T> f) {
    return stateless("reduce").reduce(this, f);
  }

  // ---- PairOperators ----

  /**
   * How often each record occurs in each RDD; no RDD where this stream has none.
   *
   * <pre>
   * this              a b a      -   .   b
   * countByValue()    a:2 b:1    -   .   b:1
   * </pre>
   *
   * @throws IllegalStateException if the context has no plug for {@link PairOperators}
   */
  public final PairDStream<T, Long> countByValue() {
    return context().operators().require(PairOperators.class, "countByValue").countByValue(this);
  }

  /** As {@link #countByValue()}, in {@code numPartitions} partitions, 1 or more. */
  public final PairDStream<T, Long> countByValue(int numPartitions) {
    return context()
        .operators()
        .require(PairOperators.class, "countByValue")
        .countByValue(this, numPartitions);
  }

  // ---- WindowOperators, IncrementalWindowOperators ----

  /** {@link #window(Duration, Duration)} with this stream's slide. */
  public DStream<T> window(Duration windowDuration) {
    return window(windowDuration, slideDuration());
  }

  /**
   * Each RDD holds all records of the last {@code windowDuration}, oldest batch first; there is one RDD per
   * {@code slideDuration}.
   *
   * <pre>
   * batch time (s)   1     2     3     4     5     6      zero time 0, batch interval 1 s
   * this             a    b b    c     -     d    e f
   * window(3s, 2s)   .   a b b   .   b b c   .   d e f    . = no RDD is due
   * </pre>
   *
   * <p>The first windows are short: nothing exists before zero time. Batches without an RDD are left out;
   * the window itself always has one. This stream's RDDs are kept in memory while a window may need them.
   *
   * @param windowDuration width; a positive multiple of this stream's {@link #slideDuration()}
   * @param slideDuration distance between two results; a positive multiple of {@link #slideDuration()},
   *     which may be more than the width
   * @throws IllegalArgumentException if either is not such a multiple
   */
  public DStream<T> window(Duration windowDuration, Duration slideDuration) {
    return windows("window").window(this, windowDuration, slideDuration);
  }

  /**
   * The records of each window combined; none for a window without records.
   *
   * <pre>
   * batch time (s)                1    2     3   4
   * this                          a b  c     -   d
   * reduceByWindow(+, 2s, 1s)     ab   abc   c   d
   * </pre>
   *
   * @param reduce associative; batches are combined oldest first
   * @param windowDuration as for {@link #window(Duration, Duration)}
   * @param slideDuration as for {@link #window(Duration, Duration)}
   * @throws IllegalArgumentException as for {@link #window(Duration, Duration)}
   */
  public final DStream<T> reduceByWindow(
      ReduceFunction<T> reduce, Duration windowDuration, Duration slideDuration) {
    return windows("reduceByWindow").reduceByWindow(this, reduce, windowDuration, slideDuration);
  }

  /**
   * As {@link #reduceByWindow(ReduceFunction, Duration, Duration)}, from the window before: {@code inverse}
   * takes out what left it.
   *
   * <pre>
   * batch time (s)                   1    2    3    4    5      zero time 0, batch interval 1 s
   * this                             -    1 2  3    -    -
   * reduceByWindow(+, -, 2s, 1s)     -    3    6    3    0
   * </pre>
   *
   * <p>No value before the first record ever, then always one, as in Spark. With a slide longer than the
   * width, the first value counts what came before the window, for ever, as in Spark.
   *
   * @param inverse {@code inverse(reduce(a, b), a)} is {@code b}
   */
  public final DStream<T> reduceByWindow(
      ReduceFunction<T> reduce,
      ReduceFunction<T> inverse,
      Duration windowDuration,
      Duration slideDuration) {
    return incremental("reduceByWindow")
        .reduceByWindow(this, reduce, inverse, windowDuration, slideDuration);
  }

  /**
   * How many records each window has; nothing before the first record ever, then always a number.
   *
   * <pre>
   * batch time (s)          1    2    3    4    5      zero time 0, batch interval 1 s
   * this                    -    a b  c    -    .
   * countByWindow(2s, 1s)   -    2    3    1    0      . = no RDD
   * </pre>
   *
   * @param windowDuration as for {@link #window(Duration, Duration)}
   * @param slideDuration as for {@link #window(Duration, Duration)}; with one that is longer than the width,
   *     the first number counts what came before the window, for ever, as in Spark
   * @throws IllegalArgumentException as for {@link #window(Duration, Duration)}
   */
  public final DStream<Long> countByWindow(Duration windowDuration, Duration slideDuration) {
    return incremental("countByWindow").countByWindow(this, windowDuration, slideDuration);
  }

  /**
   * How often each record occurs in each window; records that left it are not listed.
   *
   * <pre>
   * batch time (s)                  1    2        3        4      zero time 0, batch interval 1 s
   * this                            a    a b      -        .
   * countByValueAndWindow(2s, 1s)   a:1  a:2 b:1  a:1 b:1  -      . = no RDD
   * </pre>
   *
   * @param windowDuration as for {@link #window(Duration, Duration)}
   * @param slideDuration as for {@link #countByWindow}
   * @throws IllegalArgumentException as for {@link #window(Duration, Duration)}
   */
  public final PairDStream<T, Long> countByValueAndWindow(
      Duration windowDuration, Duration slideDuration) {
    return incremental("countByValueAndWindow")
        .countByValueAndWindow(this, windowDuration, slideDuration);
  }

  /** As {@link #countByValueAndWindow(Duration, Duration)}, in {@code numPartitions} partitions, 1 or more. */
  public final PairDStream<T, Long> countByValueAndWindow(
      Duration windowDuration, Duration slideDuration, int numPartitions) {
    return incremental("countByValueAndWindow")
        .countByValueAndWindow(this, windowDuration, slideDuration, numPartitions);
  }

  // ---- outputs ----

  /**
   * Hands every RDD to {@code f}, in the batch that it belongs to; this is what makes a context run.
   *
   * @param f runs on the driver, outputs one after another in order of registration; what it throws fails
   *     the batch and stops the context
   * @throws IllegalStateException if the context was started
   */
  public final void foreachRDD(ForeachFunction<Rdd<T>> f) {
    foreachRDD((rdd, time) -> f.call(rdd));
  }

  /** As {@link #foreachRDD(ForeachFunction)}; {@code f} is told the batch time. */
  public final void foreachRDD(Foreach2Function<Rdd<T>, Time> f) {
    context().register(OutputOperation.of("foreachRDD", this, f));
  }

  /** {@link #print(int)} of ten records. */
  public final void print() {
    print(PRINTED);
  }

  /**
   * Prints the first {@code num} records of every RDD to the context's output, as Spark does.
   *
   * <pre>
   * -------------------------------------------
   * Time: 1000 ms
   * -------------------------------------------
   * first record
   * second record
   * ...                                            if there are more
   * </pre>
   *
   * @param num how many; 0 or more
   * @throws IllegalArgumentException if it is negative
   */
  public final void print(int num) {
    if (num < 0) {
      throw new IllegalArgumentException("num is " + num + ", but must be 0 or more");
    }
    Printer printer = new Printer(context().out(), num);
    context().register(OutputOperation.of("print", this, printer::print));
  }

  /** {@link #saveAsTextFiles(String, String)} without a suffix. */
  public final void saveAsTextFiles(String prefix) {
    saveAsTextFiles(prefix, "");
  }

  /**
   * Saves every RDD as text, in a directory of its own, as {@link Rdd#overwriteTextFile} writes it.
   *
   * <pre>
   * batch time (s)                     1                 2    3
   * this                               a b               .    -                 . = no RDD
   * saveAsTextFiles("words", "txt")    words-1000.txt         words-3000.txt    - = without records
   * </pre>
   *
   * <p>A batch may be computed twice, when a program that crashed is started again; its output is then
   * delivered twice, too. So a directory that is there already is replaced, as Spark's streams do it: the
   * name tells the batch, so what stands there is an earlier result of it, perhaps half of one. Readers
   * see the old result or the new one whole. A directory that holds anything but saved text fails the batch,
   * and nothing in it is touched.
   *
   * @param prefix how the path begins, as the backend writes paths; if it is empty, so is the dash
   * @param suffix how it ends; if it is empty, so is the dot
   * @throws IllegalArgumentException if either is null, or another output of the context has the same two
   * @throws IllegalStateException if the context was started
   */
  public final void saveAsTextFiles(String prefix, String suffix) {
    Saver saver = context().newSaver(prefix, suffix);
    context().register(OutputOperation.of("saveAsTextFiles", this, saver::save));
  }

  /** Name of the operator, for messages. */
  @Override
  public String toString() {
    return getClass().isAnonymousClass() ? "a DStream" : getClass().getSimpleName();
  }

  /** The RDD that a checkpoint holds. */
  Rdd<T> restore(SavedRdd saved) {
    return saved.restore(context().rdds());
  }

  /** The stream that is meant by what is said of this one: a view passes it on to what it shows. */
  DStream<?> shown() {
    return this;
  }

  final StreamLife life() {
    context();
    return life;
  }

  private StatelessOperators stateless(String operation) {
    return context().operators().require(StatelessOperators.class, operation);
  }

  final WindowOperators windows(String operation) {
    return context().operators().require(WindowOperators.class, operation);
  }

  final IncrementalWindowOperators incremental(String operation) {
    return context().operators().require(IncrementalWindowOperators.class, operation);
  }
}
