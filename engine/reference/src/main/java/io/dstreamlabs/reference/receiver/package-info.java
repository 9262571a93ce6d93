/**
 * The reference plugs for receivers: blocks that end by time, and rates that are fixed or that follow what the
 * program can do.
 *
 * <p>Start with {@link io.dstreamlabs.reference.receiver.IntervalBlocks} and {@link
 * io.dstreamlabs.reference.receiver.PidRateLimit}. Depends on the kernel alone; no lab, solution or worker may
 * depend on it.
 */
package io.dstreamlabs.reference.receiver;
