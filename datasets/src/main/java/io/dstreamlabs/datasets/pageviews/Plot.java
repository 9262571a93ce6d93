package io.dstreamlabs.datasets.pageviews;

import io.dstreamlabs.datasets.GeneratedDataset.Planted;

/**
 * A stretch of time in which something happens that is there to be found.
 *
 * @param what one sentence for the manifest
 * @param fromMs milliseconds after the start of the dataset
 * @param toMs likewise; where it has ended
 */
record Plot(String what, long fromMs, long toMs) {

  boolean holds(long afterMs) {
    return afterMs >= fromMs && afterMs < toMs;
  }

  Planted planted(long startMs) {
    return new Planted(what, startMs + fromMs, startMs + toMs);
  }
}
