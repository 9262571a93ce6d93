/**
 * What grading found out: of one hidden test, and of one submission. Plain values that everything after
 * the judging is made of, the journal and all report formats alike.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.result.SubmissionResult}. Depends on the verdicts of the
 * hidden tests alone.
 */
package io.dstreamlabs.autograder.result;
