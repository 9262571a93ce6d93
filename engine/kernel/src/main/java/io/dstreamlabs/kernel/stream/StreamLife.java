package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the kernel knows of one stream while it runs: who reads it, and so how long its RDDs are kept.
 *
 * <p>Not thread-safe: guarded by the graph's lock.
 */
final class StreamLife {
  private static final int SLIDES_BETWEEN_CHECKPOINTS = 10;

  private final DStream<?> stream;
  private final Duration slide;
  private final long slideMs;
  private final List<Reads> reads;
  private final List<ParentRead> parents;
  private final MadeRdds made;
  private final boolean readsOwnPrevious;
  private final List<Reader> readers = new ArrayList<>();
  private int outputs;
  private boolean readLater;
  private boolean readOffBeat;
  private boolean usedAtOnce;
  private boolean readersUseAtOnce = true;
  private Duration remember;
  private Duration rememberAtLeast;
  private long checkpointMs;
  private Optional<String> id = Optional.empty();
  private Time madeUpTo = new Time(Long.MIN_VALUE);
  private Time beginsAfter = new Time(Long.MIN_VALUE);

  /** A stream that reads this one, going {@code back} from its own time. */
  private record Reader(StreamLife life, Duration back) {

    /** Its next read, after {@code batchTime}, begins after this time. */
    Time nextAfter(Time batchTime, Time zeroTime) {
      return batchTime.floor(life.slide, zeroTime).plus(life.slide).minus(back);
    }

    /** Of all its reads that may still come, the first begins after this time. */
    Time firstAfter(Time zeroTime) {
      return life.firstToMake(zeroTime).minus(back);
    }
  }

  StreamLife(DStream<?> stream, Duration slide, List<Reads> reads, Persisted persisted) {
    this.stream = stream;
    this.slide = slide;
    this.slideMs = slide.toMillis();
    this.reads = reads;
    this.parents = ParentRead.among(reads);
    this.made = new MadeRdds(persisted);
    this.readsOwnPrevious = readsOwnPrevious(reads);
    this.readLater = readsOwnPrevious;
    this.checkpointMs = Math.multiplyExact(slideMs, SLIDES_BETWEEN_CHECKPOINTS);
    this.remember = readLater ? slide.multipliedBy(2) : slide;
    this.rememberAtLeast = remember;
  }

  DStream<?> stream() {
    return stream;
  }

  /** What was made of it. */
  MadeRdds made() {
    return made;
  }

  Duration slide() {
    return slide;
  }

  List<Reads> reads() {
    return reads;
  }

  List<ParentRead> parents() {
    return parents;
  }

  boolean readsOwnPrevious() {
    return readsOwnPrevious;
  }

  private static boolean readsOwnPrevious(List<Reads> reads) {
    for (Reads read : reads) {
      if (read instanceof Reads.OwnPrevious) {
        return true;
      }
    }
    return false;
  }

  /** One more stream reads this one, going {@code back} from its own time. */
  void readBy(StreamLife reader, Duration back) {
    readers.add(new Reader(reader, back));
    readLater |= isLater(back);
    readOffBeat |= reader.slideMs % slideMs != 0;
  }

  private boolean isLater(Duration back) {
    return back.compareTo(slide) > 0;
  }

  /** One more output uses every RDD of this stream. */
  void usedByOutput() {
    outputs++;
    usedAtOnce = true;
  }

  /** Keep RDDs for up to {@code duration}, because {@code reader} may need them; what that says of itself is final. */
  void rememberFor(StreamLife reader, Duration duration) {
    readOffBeat |= reader.readOffBeat;
    usedAtOnce |= reader.usedAtOnce && reader.slide.equals(slide);
    readersUseAtOnce &= reader.isUsedOnceMade();
    remember = longer(remember, duration);
  }

  /** Keep RDDs for at least {@code duration}, because they are read from outside at any batch. */
  void rememberForOutside(Duration duration) {
    readOffBeat = true;
    remember = longer(remember, duration);
    rememberAtLeast = longer(rememberAtLeast, duration);
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  /**
   * Whether the batch that makes an RDD of this stream hands it to an output, too, alone or as a part of another;
   * so that what it is made of has been used by then. A stream that is computed before somebody asks is made at each
   * of its times, so an output must use it at each of them.
   */
  private boolean isUsedOnceMade() {
    return usedAtOnce || readersUseAtOnce && !readsOwnPrevious;
  }

  /**
   * How old an RDD of this stream may be when it is computed: as old as the oldest that is remembered.
   * When reads come at due times only, that one is a slide younger than {@link #remember()}; else it
   * may be anything that a batch can see.
   */
  Duration rememberBefore(Duration batchInterval) {
    return remember.minus(readOffBeat ? batchInterval : slide);
  }

  /** The longest that an RDD is kept. */
  Duration remember() {
    return remember;
  }

  /** Whether this stream has a due time at {@code time}. */
  boolean isDue(Time time, Time zeroTime) {
    return time.isAfter(zeroTime)
        && time.isAfter(beginsAfter)
        && Math.subtractExact(time.milliseconds(), zeroTime.milliseconds()) % slideMs == 0;
  }

  /** Keeps {@code rdd}, persisted if it will be read again, and its lineage cut now and then. */
  Optional<? extends Rdd<?>> keep(Time time, Time zeroTime, Optional<? extends Rdd<?>> rdd) {
    Optional<? extends Rdd<?>> kept = isKept() ? rdd.map(made::claim) : rdd;
    if (readsOwnPrevious && isCheckpointTime(time, zeroTime)) {
      kept = kept.map(Rdd::cutLineage);
    }
    made.put(time, kept);
    return kept;
  }

  /** See {@link DStream#checkpoint}. */
  void checkpointEvery(Duration interval) {
    Durations.requireMultiple("interval", interval, "the slideDuration", slide);
    checkpointMs = interval.toMillis();
  }

  Duration checkpointInterval() {
    return Duration.ofMillis(checkpointMs);
  }

  /** Whether a checkpoint interval ends at {@code time}, at which the stream is due. */
  boolean isCheckpointTime(Time time, Time zeroTime) {
    return time.minus(zeroTime).toMillis() % checkpointMs == 0;
  }

  /** See {@link DStream#withId}. */
  void name(String given) {
    id = Optional.of(given);
  }

  Optional<String> id() {
    return id;
  }

  /** Whether a checkpoint must hold something of this stream: it is read further back, or an input. */
  boolean isSaved() {
    return readLater || stream instanceof Resumable;
  }

  /**
   * The times up to {@code batchTime} whose RDDs later batches read, if what is due up to then has been
   * computed of the streams that are read later themselves.
   */
  List<Time> timesReadAfter(Time batchTime, Time zeroTime) {
    Time newest = batchTime.floor(slide, zeroTime);
    Time after = readsOwnPrevious ? newest.minus(slide) : newest;
    for (Reader reader : readers) {
      if (isLater(reader.back())) {
        after = after.min(reader.nextAfter(batchTime, zeroTime));
      }
    }
    List<Time> times = new ArrayList<>();
    for (Time time = newest; time.isAfter(after) && isDue(time, zeroTime); ) {
      times.add(0, time);
      time = time.minus(slide);
    }
    return times;
  }

  /** Has no RDD up to {@code batchTime}: the checkpoint after it was written without this stream. */
  void beginAfter(Time batchTime) {
    beginsAfter = batchTime;
  }

  /**
   * Drops what no one may read once the batch at {@code batchTime} is done; its readers have done so before.
   *
   * <pre>
   * time (s)               1   2   3   4   5   6   7      at 7 s:
   * window(4s, 2s)             x       x       x          next at 8 s, from panes after 4 s
   * panes of 1 s           -   -   -   -   x   x   .      made up to 6 s, for nobody asked since
   * this                   -   -   -   -   -   -   x      read after 6 s
   * </pre>
   */
  void forget(Time batchTime, Time zeroTime) {
    Time upTo = batchTime.minus(rememberAtLeast);
    for (Reader reader : readers) {
      upTo = upTo.min(reader.firstAfter(zeroTime));
    }
    made.forget(upTo, isKept());
  }

  /**
   * The first time at which this stream may still read what it is made of: one to come, or an earlier one that is
   * remembered and was not made yet, or may have been made and not used.
   */
  private Time firstToMake(Time zeroTime) {
    Time last =
        madeUpTo.max(made.forgottenUpTo()).max(beginsAfter).max(zeroTime).floor(slide, zeroTime);
    while (isUsedOnceMade() && made.has(last.plus(slide))) {
      last = last.plus(slide);
    }
    madeUpTo = last;
    return last.plus(slide);
  }

  private boolean isKept() {
    return readLater || readers.size() + outputs > 1 || made.isPersisted();
  }
}
