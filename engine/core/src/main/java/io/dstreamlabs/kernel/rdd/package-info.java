/**
 * Resilient distributed datasets: the immutable, partitioned, lazily computed data of one batch, as
 * interfaces that more than one backend implements.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.rdd.Rdd}. Depends on the values and function types alone.
 */
package io.dstreamlabs.kernel.rdd;
