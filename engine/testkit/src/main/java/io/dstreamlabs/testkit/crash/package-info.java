/**
 * Disks that fail: one that the power leaves at any step, and one on which a test watches every step.
 *
 * <p>Start with {@link io.dstreamlabs.testkit.crash.CrashingDisk}. For tests only.
 */
package io.dstreamlabs.testkit.crash;
