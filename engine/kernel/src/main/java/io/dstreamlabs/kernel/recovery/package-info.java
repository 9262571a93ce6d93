/**
 * Where a program keeps what must survive a crash: checkpoints of its state, and a log of what it has
 * received. Both see bytes only; what is in them is the streams' matter.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.recovery.CheckpointStore}. Depends on the values alone; the
 * streams and the receivers depend on it.
 */
package io.dstreamlabs.kernel.recovery;
