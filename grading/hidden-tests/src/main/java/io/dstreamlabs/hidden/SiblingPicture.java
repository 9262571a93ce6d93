package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.replay.TimelinePicture;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A rule drawn on a public input, with what the subject made of it.
 *
 * @param title the exercise and its rule's scenario
 * @param run the public run
 * @param expected what it must yield
 */
record SiblingPicture(String title, ScenarioRun run, Timeline expected) {

  /** The picture of {@code run}, entitled by what the exercise's number and the run say. */
  static SiblingPicture of(String exercise, ScenarioRun run, Timeline expected) {
    String name = run.scenario().substring(run.scenario().lastIndexOf('.') + 1);
    List<String> parts = new ArrayList<>();
    run.parameters()
        .toPlain()
        .forEach((parameter, value) -> parts.add(parameter + " " + show(value)));
    return new SiblingPicture(
        "exercise %s  %s%s; batches of %s"
            .formatted(
                exercise,
                name,
                parts.isEmpty() ? "" : ": " + String.join(", ", parts),
                duration(run.batchIntervalMs())),
        run,
        expected);
  }

  /**
   * The picture of a wrong answer, with a mark under the first difference.
   *
   * @param cause one sentence
   */
  Picture wrong(Observation yours, Comparison comparison, String cause) {
    if (!(yours instanceof Timeline timeline)) {
      String what = yours instanceof Refused ? "refused when the stream was made" : "no stream";
      return inputs().expected(expected).remark("yours: " + what).picture();
    }
    TimelinePicture picture = withYours(timeline);
    firstDifference(timeline, comparison)
        .ifPresent(timeMs -> picture.mark(timeMs, "at " + duration(timeMs) + ": " + cause));
    return picture.picture();
  }

  /**
   * The picture of an answer where the last batch must fail, with a mark under that batch.
   *
   * @param cause one sentence
   */
  Picture notFailed(Observation yours, String cause) {
    return yours instanceof Timeline timeline
        ? new SiblingPicture(title, run, andThenFails())
            .withYours(timeline)
            .mark(lastMs(), "at " + duration(lastMs()) + ": " + cause)
            .picture()
        : wrong(yours, new Comparison(RecordOrder.FREE), cause);
  }

  /** The picture when the answer to the public input is right. */
  Picture right() {
    return inputs()
        .expected(expected)
        .remark("Your answer to this small input is right; the rule shows on other data.")
        .picture();
  }

  /** The picture when the subject fails on the public input. */
  Picture failed(SubjectFailure failure) {
    String thrown = failure.exceptionClass().isEmpty() ? "" : ", " + failure.exceptionClass();
    String where = failure.location().isEmpty() ? "" : " at " + failure.location();
    return inputs()
        .expected(expected)
        .remark("yours: " + failure.verdict() + thrown + where)
        .picture();
  }

  private TimelinePicture withYours(Timeline yours) {
    return inputs().expected(expected).yours(new Smuggling(run, expected).without(yours));
  }

  /** What is expected, with the last batch as it is drawn where it must fail. */
  private Timeline andThenFails() {
    List<Timeline.Entry> entries = new ArrayList<>(expected.entries());
    entries.add(new Timeline.Entry(lastMs(), List.of("the batch fails")));
    return new Timeline(entries);
  }

  private long lastMs() {
    return run.batches() * run.batchIntervalMs();
  }

  private TimelinePicture inputs() {
    TimelinePicture picture = TimelinePicture.of(run.batchIntervalMs(), run.batches()).title(title);
    new TreeSet<>(run.inputs().keySet())
        .descendingSet()
        .forEach(name -> picture.input(name, run.inputs().get(name)));
    return picture;
  }

  private Optional<Long> firstDifference(Timeline yours, Comparison comparison) {
    TreeSet<Long> times = new TreeSet<>();
    expected.entries().forEach(entry -> times.add(entry.timeMs()));
    yours.entries().forEach(entry -> times.add(entry.timeMs()));
    return times.stream()
        .filter(timeMs -> timeMs > 0 && timeMs <= lastMs() && timeMs % run.batchIntervalMs() == 0)
        .filter(timeMs -> !comparison.same(expected.at(timeMs), yours.at(timeMs)))
        .findFirst();
  }

  /** A parameter: durations, which are ISO-8601 texts, in words. */
  private static String show(Object parameter) {
    return parameter instanceof String text && text.startsWith("PT")
        ? duration(Duration.parse(text).toMillis())
        : String.valueOf(parameter);
  }

  /** A time or a duration. */
  private static String duration(long timeMs) {
    return timeMs % 1000 == 0 ? timeMs / 1000 + " s" : timeMs + " ms";
  }
}
