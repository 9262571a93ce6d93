/**
 * What a run writes into its output folder. Every format is a {@link
 * io.dstreamlabs.autograder.report.ReportWriter} of its own, and all are made from the same {@link
 * io.dstreamlabs.autograder.report.GradingReport}.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.report.ReportWriters}, which lists the formats. What a
 * student may read is made from a {@link io.dstreamlabs.autograder.report.HandOut}, and from nothing else.
 * The pages are templates in {@code src/main/jte}; a {@link
 * io.dstreamlabs.autograder.report.TimelineFigure} is what one of them draws as an SVG. Depends on the labs
 * and the results; nothing but the command line depends on it.
 */
package io.dstreamlabs.autograder.report;
