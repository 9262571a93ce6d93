/**
 * Makes the project's datasets from seeds, byte for byte the same on every platform.
 *
 * <p>Start with {@link io.dstreamlabs.datasets.Generate}. A new dataset is a new {@link
 * io.dstreamlabs.datasets.DatasetGenerator} and a line in {@code META-INF/services}. Needs the JDK
 * alone.
 */
package io.dstreamlabs.datasets;
