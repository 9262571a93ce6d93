package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.replay.TimelinePicture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what a run yields; a failure is a picture and a sentence of likely cause. */
public final class ObservationAssert extends AbstractAssert<ObservationAssert, Observation> {
  private final String title;
  private final Map<String, List<Maybe<List<Object>>>> inputs;

  ObservationAssert(
      Observation actual, String title, Map<String, List<Maybe<List<Object>>>> inputs) {
    super(actual, ObservationAssert.class);
    this.title = title;
    this.inputs = inputs;
  }

  /** Exactly these RDDs, with their records in any order. */
  public ObservationAssert yields(String marbles) {
    return compare(marbles, RecordOrder.ANY);
  }

  /** Exactly these RDDs, with their records in this order. */
  public ObservationAssert yieldsInOrder(String marbles) {
    return compare(marbles, RecordOrder.GIVEN);
  }

  /** Building the program threw {@link IllegalArgumentException}, whose message holds all of these. */
  public ObservationAssert isRefusedNaming(String... parts) {
    if (!(actual instanceof Refused refused)) {
      throw failure("%smust be refused with an IllegalArgumentException, and was not", heading());
    }
    if (!refused.exceptionClass().equals(IllegalArgumentException.class.getName())) {
      throw failure(
          "%smust be refused with an IllegalArgumentException, not with %s: %s",
          heading(), refused.exceptionClass(), refused.message());
    }
    for (String part : parts) {
      if (!refused.message().contains(part)) {
        throw failure(
            "%sthe message must name %s, so that it can be mended; yours is:\n%s",
            heading(), part, refused.message());
      }
    }
    return this;
  }

  /** The program was built, and every batch of it is done. */
  ObservationAssert isDone() {
    if (actual instanceof Refused refused) {
      throw failure(
          "%smust run, and was refused with %s: %s",
          heading(), refused.exceptionClass(), refused.message());
    }
    return this;
  }

  private ObservationAssert compare(String marbles, RecordOrder order) {
    Timeline expected = Marbles.timeline(marbles, LabRun.BATCH_INTERVAL_MS);
    isDone();
    Timeline yours = Marbles.asWritten((Timeline) actual);
    List<Timeline> read =
        inputs.values().stream()
            .map(batches -> Marbles.timeline(batches, LabRun.BATCH_INTERVAL_MS))
            .toList();
    Optional<Difference> difference = Difference.first(expected, yours, order, read);
    if (difference.isPresent()) {
      throw failure("%s", draw(expected, yours, difference.get()));
    }
    return this;
  }

  private String heading() {
    return title.isEmpty() ? "" : title + "\n";
  }

  private String draw(Timeline expected, Timeline yours, Difference difference) {
    int batches = inputs.values().stream().mapToInt(List::size).max().orElse(0);
    for (Timeline.Entry entry : expected.entries()) {
      batches = Math.max(batches, (int) (entry.timeMs() / LabRun.BATCH_INTERVAL_MS));
    }
    TimelinePicture picture = TimelinePicture.of(LabRun.BATCH_INTERVAL_MS, batches);
    if (!title.isEmpty()) {
      picture.title(title);
    }
    inputs.forEach(picture::input);
    return picture
        .timeline("expected", expected)
        .timeline("yours", yours)
        .mark(difference.timeMs(), difference.sentence())
        .draw();
  }
}
