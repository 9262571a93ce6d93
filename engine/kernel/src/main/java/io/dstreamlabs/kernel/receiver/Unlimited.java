package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.Clock;

/** Lets every record through at once. */
final class Unlimited implements RateLimiter {
  private static final long serialVersionUID = 1;

  @Override
  public Permits open(int streamId, Clock clock) {
    return records -> records;
  }
}
