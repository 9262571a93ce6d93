/**
 * State by key from batch to batch, on the state RDDs of the backend.
 *
 * <p>Start with {@link io.dstreamlabs.reference.state.ReferenceState}. Depends on the kernel alone.
 */
package io.dstreamlabs.reference.state;
