package io.dstreamlabs.kernel.event;

import io.dstreamlabs.kernel.Time;

/**
 * One batch.
 *
 * @param batchTime the end of the batch
 * @param submissionTime when it was put in the queue
 * @param receivedRecords how many records the receivers handed over for it
 */
public record BatchInfo(Time batchTime, Time submissionTime, long receivedRecords) {}
