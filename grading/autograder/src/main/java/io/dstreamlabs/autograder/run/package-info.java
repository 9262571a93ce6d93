/**
 * A whole grading run: submissions are taken in, compiled, judged side by side, written to the journal
 * and reported. Start with {@link io.dstreamlabs.autograder.run.GradingRun}; {@link
 * io.dstreamlabs.autograder.run.SubmissionGrader} is the way of one submission.
 */
package io.dstreamlabs.autograder.run;
