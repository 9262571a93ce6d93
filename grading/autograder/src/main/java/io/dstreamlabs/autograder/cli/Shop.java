package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.run.Ledger;

/**
 * What every command needs.
 *
 * @param course where labs, samples and secrets are
 * @param console where it prints
 * @param ledger where results of the course's own samples are kept while the program runs
 */
record Shop(Course course, Console console, Ledger ledger) {}
