package io.dstreamlabs.kernel.recovery;

import io.dstreamlabs.kernel.Time;

/**
 * What a program needs to go on after a batch.
 *
 * @param batchTime the last batch that is done
 * @param logFrom the place in the write-ahead log from which on records are needed; 0 without a log
 * @param content the state, encoded
 */
public record Checkpoint(Time batchTime, long logFrom, byte[] content) {}
