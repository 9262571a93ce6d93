/**
 * The values that everything else is made of: time, pairs, values that may be absent, the clock.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.Time}; {@link io.dstreamlabs.kernel.Pair} and {@link
 * io.dstreamlabs.kernel.Maybe} are in engine/core, with the RDDs that hold them. Everybody may depend
 * on this package; it depends on the JDK alone.
 */
package io.dstreamlabs.kernel;
