package io.dstreamlabs.autograder.run;

import java.nio.file.Path;

/**
 * One submission that waits to be graded.
 *
 * @param name the student's, as the folder or zip is called
 * @param source the folder or zip
 */
public record Candidate(String name, Path source) {}
