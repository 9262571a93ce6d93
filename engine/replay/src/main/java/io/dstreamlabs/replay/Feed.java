package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import java.util.List;

/** What an input of a replay yields, batch by batch. */
sealed interface Feed permits GivenBatches, DatasetRows {

  /** The records of the batch {@code number}, from 1; absent when it has no RDD. */
  Maybe<List<Object>> batch(long number, Batching batching);

  /** How many batches it has, the last one being the last that was given or that holds a record. */
  long batches(Batching batching);

  /** The timestamp of the first record; absent when records have none. */
  Maybe<Time> firstTimestamp();

  /** Whether a replay runs on after its end, until no window holds its last batch. */
  Ending ending();

  /** What happens at the end of an input. */
  enum Ending {
    /** The replay may end. */
    STOP,
    /** The replay goes on until no window holds the last batch. */
    DRAIN
  }
}
