/**
 * Whether a lab's grading can be trusted: its stubs, its solution and its sample submissions are graded, and
 * rules compare what came out with what lab and labels promise.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.check.CheckRules}. Knows nothing of the command line.
 */
package io.dstreamlabs.autograder.check;
