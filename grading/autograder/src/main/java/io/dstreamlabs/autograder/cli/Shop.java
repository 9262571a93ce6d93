package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.Course;

/**
 * What every command needs.
 *
 * @param course where labs, samples and secrets are
 * @param console where it prints
 */
record Shop(Course course, Console console) {}
