/**
 * Bytes, cut into lines: those of a file and those that a socket gives.
 *
 * <p>All is in {@link io.dstreamlabs.kernel.line.LineSplitter}. Depends on the JDK alone; files and receivers
 * depend on it.
 */
package io.dstreamlabs.kernel.line;
