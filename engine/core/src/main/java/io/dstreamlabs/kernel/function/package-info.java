/**
 * The functions that programs hand to RDDs and DStreams.
 *
 * <p>All are {@link java.io.Serializable}, because on a cluster they travel to where the data is, and all may throw. They
 * are named as in Spark's Dataset API. Start with {@link io.dstreamlabs.kernel.function.MapFunction}. Everybody may depend on this package.
 */
package io.dstreamlabs.kernel.function;
