package io.dstreamlabs.kernel;

/**
 * What a stub throws: the exercise is still to do. A type of its own, so that no test takes it for a
 * refusal or for a wrong answer.
 */
public final class NotImplementedYet extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String exercise;

  private NotImplementedYet(String exercise, String message) {
    super(message);
    this.exercise = exercise;
  }

  /**
   * The exception for a stub. Its message is one line and says where the stub is:
   *
   * <pre>
   * exercise 5.1 is still to do at compute(Windows.java:24): union the RDDs of the window. Hints: README.md#hints-5-1
   * </pre>
   *
   * @param exercise number of the exercise, such as {@code 5.1}
   * @param what what is to be done, in a few words
   */
  public static NotImplementedYet exercise(String exercise, String what) {
    String where =
        StackWalker.getInstance()
            .walk(frames -> frames.skip(1).findFirst())
            .map(NotImplementedYet::show)
            .orElse("an unknown place");
    String anchor = "README.md#hints-" + exercise.replace('.', '-');
    return new NotImplementedYet(
        exercise,
        "exercise "
            + exercise
            + " is still to do at "
            + where
            + ": "
            + what
            + ". Hints: "
            + anchor);
  }

  /** Number of the exercise, such as {@code 5.1}. */
  public String exercise() {
    return exercise;
  }

  private static String show(StackWalker.StackFrame frame) {
    return frame.getMethodName() + "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
  }
}
