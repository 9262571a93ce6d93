package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.util.List;
import java.util.Map;

/** What became of a submission's sources. */
sealed interface Compiled {

  /** What the student should know: one line per compiler message or replaced file. */
  List<String> notes();

  /**
   * There are classes.
   *
   * @param classes binary name to class file
   * @param notes empty if everything compiled as it was handed in
   */
  record Ready(Map<String, byte[]> classes, List<String> notes) implements Compiled {
    public Ready {
      notes = List.copyOf(notes);
    }
  }

  /**
   * There are none.
   *
   * @param status {@code COMPILE_ERROR} or {@code REJECTED}
   * @param message one sentence that says how to mend it
   * @param notes the compiler's messages
   */
  record Failed(SubmissionStatus status, String message, List<String> notes) implements Compiled {
    public Failed {
      notes = List.copyOf(notes);
    }
  }
}
