/**
 * Looks through what students get, for what they must not see: solutions, samples, hidden tests, the
 * reference, the autograder and the secret seed, in any form and in any archive.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.leak.LeakCheck}. Depends on the labs and on the seed of a run.
 */
package io.dstreamlabs.autograder.leak;
