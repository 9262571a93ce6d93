package io.dstreamlabs.autograder.leak;

import java.util.Optional;

/** What must not be in any file of a kit. */
interface LeakRule {
  /** What {@code file} holds that it must not, as a sentence that follows its path. */
  Optional<String> leakIn(Opened file);
}
