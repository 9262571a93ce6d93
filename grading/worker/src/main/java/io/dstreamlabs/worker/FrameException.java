package io.dstreamlabs.worker;

import java.io.IOException;

/** What came in is not a frame of the other side: damaged, forged, cut off or too large. */
public final class FrameException extends IOException {
  private static final long serialVersionUID = 1;

  FrameException(String message) {
    super(message);
  }
}
