package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Picture;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A public example of arguments that must be refused, drawn when hidden ones were not.
 *
 * @param call the call, such as {@code window(2500 ms, 1000 ms) over a parent that slides by 1000 ms}
 * @param refusal how it is refused
 */
public record RefusalExample(String call, Refusal refusal) {

  /** Checks that both are there. */
  public RefusalExample {
    Objects.requireNonNull(call, "call");
    Objects.requireNonNull(refusal, "refusal");
  }

  /**
   * An example of one duration.
   *
   * @param offending the duration that is refused
   * @param legal its legal neighbours, which are accepted
   */
  public RefusalExample(String call, Duration offending, List<Duration> legal) {
    this(call, Refusal.of(offending, legal));
  }

  /** The call, and what must come of it. */
  Picture picture() {
    return refusal.picture(call);
  }
}
