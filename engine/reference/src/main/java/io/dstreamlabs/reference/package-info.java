/**
 * The reference plugs: every operator family, written for speed.
 *
 * <p>Start with {@link io.dstreamlabs.reference.ReferenceOperators}. Depends on the kernel alone; no lab,
 * solution or worker may depend on it.
 */
package io.dstreamlabs.reference;
