/**
 * What is on disk: a log in segment files, checkpoints in a file each, and values as CBOR.
 *
 * <p>Start with {@link io.dstreamlabs.reference.recovery.FileWriteAheadLog}, which says what a crash and what a
 * damaged disk may do to a log. Depends on the kernel, and on Jackson's CBOR streams.
 */
package io.dstreamlabs.reference.recovery;
