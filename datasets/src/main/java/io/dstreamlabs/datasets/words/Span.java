package io.dstreamlabs.datasets.words;

import io.dstreamlabs.datasets.GeneratedDataset.Planted;

/**
 * A stretch of time in which messages come at another pace.
 *
 * @param what one sentence for the manifest
 * @param fromMs milliseconds after the start of the dataset
 * @param toMs likewise; where it has ended
 * @param timesFaster how many times the usual number of messages; 0 for none at all
 * @param firstWord what each message begins with; empty for no such word
 */
record Span(String what, long fromMs, long toMs, int timesFaster, String firstWord) {

  boolean holds(long afterMs) {
    return afterMs >= fromMs && afterMs < toMs;
  }

  boolean isSilent() {
    return timesFaster == 0;
  }

  Planted planted(long startMs) {
    return new Planted(what, startMs + fromMs, startMs + toMs);
  }
}
