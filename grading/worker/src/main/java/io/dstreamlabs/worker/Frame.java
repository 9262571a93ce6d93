package io.dstreamlabs.worker;

import java.util.Objects;

/**
 * One message.
 *
 * @param id number of the request that it is or answers
 * @param payload plain data, encoded; not copied
 */
public record Frame(long id, byte[] payload) {

  /** Checks that there is a payload. */
  public Frame {
    Objects.requireNonNull(payload, "payload");
  }
}
