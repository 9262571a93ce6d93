/**
 * Whole runs of the program over submissions that mean harm. Start with {@link
 * io.dstreamlabs.autograder.attack.HostileRunTest}; what each attack is, is in {@link
 * io.dstreamlabs.autograder.attack.Hostile}.
 */
package io.dstreamlabs.autograder.attack;
