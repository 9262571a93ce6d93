package io.dstreamlabs.testkit.conformance;

/**
 * Which RDDs are asked for once all batches ran, instead of output by output.
 *
 * @param fromMs first time
 * @param toMs last time
 */
record Slice(long fromMs, long toMs) {}
