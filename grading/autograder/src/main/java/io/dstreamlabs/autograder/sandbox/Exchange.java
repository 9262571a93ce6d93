package io.dstreamlabs.autograder.sandbox;

import java.time.Duration;

/**
 * An answer and what it took.
 *
 * @param answer what came
 * @param cpu processor time of the process meanwhile
 * @param wall elapsed time
 */
public record Exchange(Answer answer, Duration cpu, Duration wall) {}
