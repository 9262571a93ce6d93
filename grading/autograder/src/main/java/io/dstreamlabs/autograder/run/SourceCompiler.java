package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.compile.CompileJob;
import io.dstreamlabs.autograder.compile.CompileResult;

/** Compiles students' sources somewhere safe. */
@FunctionalInterface
public interface SourceCompiler {

  /**
   * Compiles one set of sources.
   *
   * @throws RuntimeException if the compiler itself does not work; never because of the sources
   */
  CompileResult compile(CompileJob job);
}
