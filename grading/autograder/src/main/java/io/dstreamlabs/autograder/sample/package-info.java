/**
 * The sample submissions of a lab and what their labels promise: which exercises a wrong one loses. Start
 * with {@link io.dstreamlabs.autograder.sample.SampleLabels}. Depends on the labs alone.
 */
package io.dstreamlabs.autograder.sample;
