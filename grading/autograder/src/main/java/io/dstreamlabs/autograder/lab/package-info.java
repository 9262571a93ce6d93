/**
 * The labs as the autograder sees them: what {@code labs/<lab>/lab.yaml} says, and where in the
 * checkout the stubs, the solutions and the sample submissions are.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.lab.LabCatalog}. Nothing here depends on other
 * packages of the autograder.
 */
package io.dstreamlabs.autograder.lab;
