package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Picture;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A public example of durations that must be refused, drawn when a hidden one was not.
 *
 * @param call the call, such as {@code window(2500 ms, 1000 ms) over a parent that slides by 1000 ms}
 * @param offending the duration that is refused
 * @param legal its legal neighbours, which are accepted
 */
public record RefusalExample(String call, Duration offending, List<Duration> legal) {

  /** Takes a copy. */
  public RefusalExample {
    Objects.requireNonNull(call, "call");
    Objects.requireNonNull(offending, "offending");
    legal = List.copyOf(legal);
  }

  /** The call, and what must come of it. */
  Picture picture() {
    return new Refusal(offending, legal).picture(call);
  }
}
