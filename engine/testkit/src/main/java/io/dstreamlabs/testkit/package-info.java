/**
 * What tests of streams are written with: batches and timelines as text, assertions that fail with a
 * picture, the table of a lab, the check that stubs are still to do, a source in memory.
 *
 * <p>Start with {@link io.dstreamlabs.testkit.LabRun}. For tests only.
 */
package io.dstreamlabs.testkit;
