/**
 * What the batches of a program take, as numbers.
 *
 * <p>Start with {@link io.dstreamlabs.reference.metrics.BatchStatistics}. Depends on the kernel's events alone;
 * no lab, solution or worker may depend on it.
 */
package io.dstreamlabs.reference.metrics;
