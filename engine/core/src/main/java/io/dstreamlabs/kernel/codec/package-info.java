/**
 * Values as bytes, for checkpoints, logs and pipes.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.codec.Codec}. Depends on the values alone.
 */
package io.dstreamlabs.kernel.codec;
