/**
 * What the functions of {@code mapWithState} see, and how they are given.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.state.StateSpec}. Depends on the values and the RDDs; the
 * streams depend on it.
 */
package io.dstreamlabs.kernel.state;
