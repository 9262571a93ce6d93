/**
 * What a running context tells those who listen: batches, output operations, receivers.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.event.StreamingListener}. Depends on the values alone.
 */
package io.dstreamlabs.kernel.event;
