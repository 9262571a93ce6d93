package io.dstreamlabs.autograder.extra;

import io.dstreamlabs.autograder.sandbox.Isolation;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import io.dstreamlabs.autograder.sandbox.Sandbox;
import io.dstreamlabs.autograder.sandbox.SandboxOptions;
import java.io.IOException;
import java.util.Optional;

/** Things beyond a JDK that some tests need. */
public enum Extra {
  /** Bubblewrap, working so well that isolation is full. */
  BUBBLEWRAP("bubblewrap") {
    @Override
    Optional<String> missing() {
      try (Sandbox sandbox = Sandbox.detect(SandboxOptions.standard())) {
        Isolation isolation = sandbox.isolation();
        return isolation.level() == IsolationLevel.FULL
            ? Optional.empty()
            : Optional.of("isolation is " + isolation);
      }
    }
  },

  /** Maven, as the command {@code mvn}. */
  MAVEN("mvn") {
    @Override
    Optional<String> missing() {
      try {
        Process asked =
            new ProcessBuilder("mvn", "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return asked.waitFor() == 0 ? Optional.empty() : Optional.of("mvn --version fails");
      } catch (IOException e) {
        return Optional.of(e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of("interrupted");
      }
    }
  };

  private final String extraName;

  Extra(String extraName) {
    this.extraName = extraName;
  }

  /** The name for people. */
  String extraName() {
    return extraName;
  }

  /** Why it cannot be used here; empty if it can. */
  abstract Optional<String> missing();
}
