package io.dstreamlabs.autograder.sandbox;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What a sandbox is made from.
 *
 * @param javaHome the JDK that runs inside
 * @param scratch existing directory for what the sandbox needs while it is open; every user must be
 *     able to enter it
 * @param wrapping whether bubblewrap is looked for
 */
public record SandboxOptions(Path javaHome, Path scratch, Wrapping wrapping) {

  /** Whether processes are wrapped. */
  public enum Wrapping {
    /** In bubblewrap, if it is there and works. */
    BUBBLEWRAP,
    /** Not at all: for our own code, and for machines without bubblewrap. */
    NONE
  }

  /** Checks that all is there. */
  public SandboxOptions {
    Objects.requireNonNull(javaHome, "javaHome");
    Objects.requireNonNull(scratch, "scratch");
    Objects.requireNonNull(wrapping, "wrapping");
  }

  /** The JDK of this process, the machine's temporary directory, bubblewrap if possible. */
  public static SandboxOptions standard() {
    return of(Wrapping.BUBBLEWRAP);
  }

  /** The JDK of this process, the machine's temporary directory, and this wrapping. */
  public static SandboxOptions of(Wrapping wrapping) {
    return new SandboxOptions(
        Path.of(System.getProperty("java.home")),
        Path.of(System.getProperty("java.io.tmpdir")),
        wrapping);
  }
}
