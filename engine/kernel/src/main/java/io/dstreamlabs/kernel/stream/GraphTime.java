package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;

/** How far a graph has come in time: nowhere before the start, then from batch to batch. Immutable. */
sealed interface GraphTime {

  /** When the first batch begins; fails before the start. */
  Time zeroTime();

  /** Where the graph is since its start; fails before. */
  Running running();

  /** Before the start. */
  record NotStarted() implements GraphTime {
    @Override
    public Time zeroTime() {
      throw new IllegalStateException("there is no zero time yet: call start() first");
    }

    @Override
    public Running running() {
      throw new IllegalStateException("there are no RDDs yet: call start() on the context first");
    }
  }

  /**
   * After the start.
   *
   * @param zeroTime when the first batch begins
   * @param newestBatch the end of the newest batch; zero time before the first
   */
  record Running(Time zeroTime, Time newestBatch) implements GraphTime {
    @Override
    public Running running() {
      return this;
    }
  }
}
