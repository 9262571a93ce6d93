package io.dstreamlabs.benchmarks;

/**
 * One pass of a contender through a job.
 *
 * @param nanos how long its batches took
 * @param checksum of all that they put out
 */
record Pass(long nanos, long checksum) {}
