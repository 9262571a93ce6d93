package io.dstreamlabs.autograder.sandbox;

import io.dstreamlabs.autograder.sandbox.Watchdog.Breach;

/** What came of asking a process. */
public sealed interface Answer {

  /**
   * It answered.
   *
   * @param plain the answer, as plain data that nothing has been checked of yet
   */
  record Said(Object plain) implements Answer {}

  /**
   * It ended instead.
   *
   * @param breach the limit for which it was killed, or {@link Breach#NONE}
   * @param exitCode its exit code; 128 and more for a signal
   * @param errors the beginning of what it wrote to standard error
   */
  record Died(Breach breach, int exitCode, String errors) implements Answer {}

  /**
   * It spoke otherwise than its program does. It has been killed.
   *
   * @param why what was wrong
   */
  record Broke(String why) implements Answer {}
}
