package io.dstreamlabs.testkit.crash;

/** What is done to a disk. */
public enum DiskStep {
  CREATE_DIRECTORIES,
  LIST,
  READ,
  OPEN,
  WRITE,
  FORCE,
  CLOSE,
  TRUNCATE,
  RENAME,
  DELETE,
  FORCE_DIRECTORY
}
