/**
 * Runs a DStream program over given batches on a clock that is moved by hand, and tells what came out.
 *
 * <p>Start with {@link io.dstreamlabs.replay.Replay}. Depends on the kernel and the JDK alone, for it
 * runs inside the sandbox.
 */
package io.dstreamlabs.replay;
