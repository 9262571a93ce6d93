/**
 * The journal of a run: every finished submission is on the disk before the next step, so that a run
 * that was cut off goes on where it stopped.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.journal.Journal}. Depends on the results and on the
 * run's {@link io.dstreamlabs.autograder.run.Ledger}, which it fills in.
 */
package io.dstreamlabs.autograder.journal;
