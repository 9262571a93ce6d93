/**
 * The values that everything else is made of: time, pairs, values that may be absent, the clock.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.Time} and {@link io.dstreamlabs.kernel.Pair}. Everybody may depend
 * on this package; it depends on the JDK alone.
 */
package io.dstreamlabs.kernel;
