package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.replay.Cells;
import java.util.List;
import java.util.stream.Collectors;

/** Why a timeline is not the expected one, as far as it can be told from both: a small catalogue. */
sealed interface LikelyCause {

  /** For the student: what is wrong, and where to look. */
  String sentence();

  /**
   * An RDD at a time at which none is due.
   *
   * @param timeMs that time
   * @param slideMs the distance of the times at which RDDs are due; 0 if they have none in common
   */
  record NotSlid(long timeMs, long slideMs) implements LikelyCause {
    @Override
    public String sentence() {
      return slideMs == 0
          ? "no RDD is due"
          : "no RDD is due, %s is not a multiple of the slide (%s)"
              .formatted(Times.show(timeMs), Times.show(slideMs));
    }
  }

  /** No RDD where one without records is due. */
  record EmptyMadeAbsent() implements LikelyCause {
    @Override
    public String sentence() {
      return "an RDD is due, also when it has no records";
    }
  }

  /** No RDD where one with records is due. */
  record RddMissing() implements LikelyCause {
    @Override
    public String sentence() {
      return "an RDD is due, and there is none";
    }
  }

  /** The right records in another order. */
  record OrderAssumed() implements LikelyCause {
    @Override
    public String sentence() {
      return "the records are right, their order is not: the oldest batch comes first";
    }
  }

  /** The right records of several streams in another order. */
  record StreamOrderAssumed() implements LikelyCause {
    @Override
    public String sentence() {
      return "the records are right, their order is not: one stream after another, as they were given";
    }
  }

  /** Every RDD is the one that was due one slide before. */
  record OneSlideLate() implements LikelyCause {
    @Override
    public String sentence() {
      return "off by one: each RDD is the one that was due one slide before";
    }
  }

  /** Every RDD is the one that is due one slide later. */
  record OneSlideEarly() implements LikelyCause {
    @Override
    public String sentence() {
      return "off by one: each RDD is the one that is due one slide later";
    }
  }

  /** The records of one batch where there are those of several. */
  record BatchAlone() implements LikelyCause {
    @Override
    public String sentence() {
      return "these are the records of this batch alone, without the batches before it";
    }
  }

  /** A key that is not listed any more. */
  record DeadKeyKept(List<Object> keys) implements LikelyCause {
    @Override
    public String sentence() {
      return names(keys) + " must not be listed any more: what is kept of a key must go with it";
    }
  }

  /** A key that is listed several times. */
  record KeyTwice(List<Object> keys) implements LikelyCause {
    @Override
    public String sentence() {
      return names(keys) + " is listed more than once: combine its values over all batches";
    }
  }

  /** A key that is not listed. */
  record KeyMissing(List<Object> keys) implements LikelyCause {
    @Override
    public String sentence() {
      return names(keys) + " is not listed: off by one batch, or is a batch left out?";
    }
  }

  /** The right keys with other values. */
  record ValueWrong(Object yours, Object expected) implements LikelyCause {
    @Override
    public String sentence() {
      return Cells.of(yours)
          + " instead of "
          + Cells.of(expected)
          + ": off by one batch, or is one counted twice?";
    }
  }

  /** Several records where all are to be combined into one. */
  record NotReduced(int records) implements LikelyCause {
    @Override
    public String sentence() {
      return records + " records instead of one: combine them";
    }
  }

  /** Records too often. */
  record Repeated(List<Object> extra) implements LikelyCause {
    @Override
    public String sentence() {
      return Cells.of(extra) + " too often: is a batch taken twice?";
    }
  }

  /** Records of old batches. */
  record TooMuch(List<Object> extra) implements LikelyCause {
    @Override
    public String sentence() {
      return Cells.of(extra) + " too much: off by one batch, or is an old batch kept?";
    }
  }

  /** Records that are not there. */
  record TooLittle(List<Object> missing) implements LikelyCause {
    @Override
    public String sentence() {
      return Cells.of(missing) + " missing: off by one batch, or is a batch left out?";
    }
  }

  /** Other records. */
  record Different(List<Object> extra, List<Object> missing) implements LikelyCause {
    @Override
    public String sentence() {
      return Cells.of(extra) + " instead of " + Cells.of(missing);
    }
  }

  /** The keys of {@code pairs}, once each, in their order. */
  static List<Object> keysOf(List<Object> pairs) {
    return pairs.stream().<Object>map(pair -> ((Pair<?, ?>) pair).first()).distinct().toList();
  }

  private static String names(List<Object> keys) {
    return keys.stream().map(Cells::of).collect(Collectors.joining(", "));
  }
}
