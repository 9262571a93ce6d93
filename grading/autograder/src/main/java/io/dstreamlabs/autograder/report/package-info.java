/**
 * What a run writes into its output folder. Every format is a {@link
 * io.dstreamlabs.autograder.report.ReportWriter} of its own, and all are made from the same {@link
 * io.dstreamlabs.autograder.report.GradingReport}.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.report.ReportWriter}. Depends on the labs and the
 * results; nothing but the command line depends on it.
 */
package io.dstreamlabs.autograder.report;
