package io.dstreamlabs.autograder.sandbox;

import java.nio.file.Path;
import java.util.List;

/** No wall at all: only the JVM's own limits. For our own code, and where nothing better works. */
record PlainProcess(Path javaHome, Path app) implements Confinement {

  @Override
  public List<String> command(JavaProgram program, int slot) {
    return JavaCommand.of(javaHome, app.toString(), program);
  }

  @Override
  public String name() {
    return "plain process";
  }
}
