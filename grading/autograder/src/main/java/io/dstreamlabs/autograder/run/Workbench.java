package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.sandbox.Isolation;

/**
 * Where student code is compiled and run.
 *
 * @param compiler compiles it
 * @param subjects runs it
 * @param isolation how well both are locked in
 */
public record Workbench(SourceCompiler compiler, SubjectFactory subjects, Isolation isolation) {}
