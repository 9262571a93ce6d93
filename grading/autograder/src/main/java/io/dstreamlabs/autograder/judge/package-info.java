/**
 * Runs the hidden tests of a lab for one subject and says how each ended. Start with {@link
 * io.dstreamlabs.autograder.judge.Judge}.
 */
package io.dstreamlabs.autograder.judge;
