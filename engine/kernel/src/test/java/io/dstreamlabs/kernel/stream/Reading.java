package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.Optional;

/** A stream that does what the test says. */
final class Reading extends DStream<String> {
  private static final long serialVersionUID = 1;

  private final Map2Function<Reading, Time, Optional<? extends Rdd<String>>> body;

  Reading(
      StreamingContext context,
      Duration slide,
      Map2Function<Reading, Time, Optional<? extends Rdd<String>>> body,
      Reads... reads) {
    super(context, slide, reads);
    this.body = body;
  }

  @Override
  protected Optional<? extends Rdd<String>> compute(Time validTime) throws Exception {
    return body.call(this, validTime);
  }

  /** The RDD one slide back, for tests outside this class. */
  Optional<? extends Rdd<String>> before(Time validTime) {
    return previous(validTime);
  }
}
