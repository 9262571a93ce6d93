/**
 * The commands of {@code grading/grade}, one class per verb. They read options, put the parts together and
 * print; everything else is done by the packages beside this one.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.cli.GradeProgram}. Nothing but the main class depends on it.
 */
package io.dstreamlabs.autograder.cli;
