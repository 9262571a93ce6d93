package io.dstreamlabs.autograder.lab;

/**
 * The autograder was asked for something that it cannot do: the message says in one sentence what was
 * given, what is allowed and how to mend it. Ends the program with exit code 2, before anything was
 * graded.
 */
public final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message that the instructor reads as it is. */
  public WrongUsage(String message) {
    super(message);
  }
}
