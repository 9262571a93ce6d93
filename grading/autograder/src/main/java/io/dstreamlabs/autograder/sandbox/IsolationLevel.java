package io.dstreamlabs.autograder.sandbox;

/** How well this machine can lock student code in; weakest first. */
public enum IsolationLevel {
  /** A plain process with a cleared environment: it may read files, connect and start programs. */
  NONE,
  /** No files, no network and nothing to write to, but one of the resource limits is missing. */
  PARTIAL,
  /** Everything that the self-test tries is refused. */
  FULL;

  /** Whether this level gives at least what {@code required} gives. */
  public boolean atLeast(IsolationLevel required) {
    return compareTo(required) >= 0;
  }
}
