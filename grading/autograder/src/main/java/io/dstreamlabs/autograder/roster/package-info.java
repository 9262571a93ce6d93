/**
 * Which student handed in what: a table of the students, and the names that learning platforms give to what
 * they let one download.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.roster.Roster}. Depends on the submissions that a run has
 * found; only the command line depends on it.
 */
package io.dstreamlabs.autograder.roster;
