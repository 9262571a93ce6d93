/**
 * Files that come into a directory: which of them are new, and the lines or records that they hold.
 *
 * <p>Start with {@link io.dstreamlabs.kernel.file.WatchedDirectory}. Depends on the lines alone; streams
 * depend on it.
 */
package io.dstreamlabs.kernel.file;
