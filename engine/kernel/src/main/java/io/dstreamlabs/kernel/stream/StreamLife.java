package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the kernel keeps for one stream while it runs: the RDDs that may still be read, and for how long.
 *
 * <p>Not thread-safe: guarded by the graph's lock.
 */
final class StreamLife {
  private static final int SLIDES_BETWEEN_CUTS = 10;

  private final DStream<?> stream;
  private final Duration slide;
  private final List<Reads> reads;
  private final List<ParentRead> parents;
  private final Persisted persisted;
  private final TreeMap<Time, Optional<? extends Rdd<?>>> computed = new TreeMap<>();
  private int readers;
  private boolean readLater;
  private boolean readOffBeat;
  private Duration remember;
  private Time forgottenUpTo = new Time(Long.MIN_VALUE);

  StreamLife(DStream<?> stream, Duration slide, List<Reads> reads, Persisted persisted) {
    this.stream = stream;
    this.slide = slide;
    this.reads = reads;
    this.parents = ParentRead.among(reads);
    this.persisted = persisted;
    this.readLater = readsOwnPrevious();
    this.remember = readLater ? slide.multipliedBy(2) : slide;
  }

  DStream<?> stream() {
    return stream;
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
    return reads.contains(Reads.ownPrevious());
  }

  /**
   * One more stream or output reads this one, going {@code back} from its own time.
   *
   * @param readerSlide distance between two reads
   */
  void readBy(Duration readerSlide, Duration back) {
    readers++;
    readLater |= back.compareTo(slide) > 0;
    readOffBeat |= readerSlide.toMillis() % slide.toMillis() != 0;
  }

  /** Keep RDDs for at least {@code duration}, because {@code reader} needs them. */
  void rememberFor(StreamLife reader, Duration duration) {
    readOffBeat |= reader.readOffBeat;
    rememberAtLeast(duration);
  }

  /** Keep RDDs for at least {@code duration}, because they are read from outside at any batch. */
  void rememberForOutside(Duration duration) {
    readOffBeat = true;
    rememberAtLeast(duration);
  }

  private void rememberAtLeast(Duration duration) {
    if (duration.compareTo(remember) > 0) {
      remember = duration;
    }
  }

  /**
   * How old an RDD of this stream may be when it is computed: as old as the oldest that is remembered.
   * When reads come at due times only, that one is a slide younger than {@link #remember()}; else it
   * may be anything that a batch can see.
   */
  Duration rememberBefore(Duration batchInterval) {
    return remember.minus(readOffBeat ? batchInterval : slide);
  }

  Duration remember() {
    return remember;
  }

  /** Whether this stream has a due time at {@code time}. */
  boolean isDue(Time time, Time zeroTime) {
    return time.isAfter(zeroTime) && time.minus(zeroTime).toMillis() % slide.toMillis() == 0;
  }

  boolean isComputed(Time time) {
    return computed.containsKey(time);
  }

  boolean isForgotten(Time time) {
    return !time.isAfter(forgottenUpTo);
  }

  Optional<? extends Rdd<?>> at(Time time) {
    return computed.get(time);
  }

  /** Keeps {@code rdd}, persisted if it will be read again, and its lineage cut now and then. */
  Optional<? extends Rdd<?>> keep(Time time, Time zeroTime, Optional<? extends Rdd<?>> rdd) {
    Optional<? extends Rdd<?>> kept = isReadAgain() ? rdd.map(persisted::claim) : rdd;
    long slides = time.minus(zeroTime).toMillis() / slide.toMillis();
    if (readsOwnPrevious() && slides % SLIDES_BETWEEN_CUTS == 0) {
      kept = kept.map(Rdd::cutLineage);
    }
    computed.put(time, kept);
    return kept;
  }

  /** Drops what no one may read once the batch at {@code batchTime} is done. */
  void forget(Time batchTime) {
    Time upTo = batchTime.minus(remember);
    var old = computed.headMap(upTo, true);
    List<Optional<? extends Rdd<?>>> gone = new ArrayList<>(old.values());
    old.clear();
    if (isReadAgain()) {
      gone.forEach(rdd -> rdd.ifPresent(persisted::release));
    }
    forgottenUpTo = forgottenUpTo.max(upTo);
  }

  private boolean isReadAgain() {
    return readLater || readers > 1;
  }

  /** How many RDDs are kept. */
  int size() {
    return computed.size();
  }
}
