package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.replay.TimelinePicture;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run yielded beside what it must yield.
 *
 * @param tried the case
 * @param got what it yielded
 */
record Comparison(ConformanceCase tried, Outcome<Failure> got) {

  /** What is wrong, with a picture; nothing when they agree. */
  Optional<String> trouble() {
    Optional<Outcome.Output> first = firstThatDiffers();
    if (first.isPresent()) {
      return Optional.of(
          picture(first.get().timeMs(), sentence(first.get().timeMs())) + failures());
    }
    return failuresAgree() ? Optional.empty() : Optional.of(picture() + failures());
  }

  private Optional<Outcome.Output> firstThatDiffers() {
    List<Outcome.Output> expected = tried.expected().outputs();
    List<Outcome.Output> yours = got.outputs();
    for (int i = 0; i < Math.max(expected.size(), yours.size()); i++) {
      if (i >= yours.size()) {
        return Optional.of(expected.get(i));
      }
      if (i >= expected.size()) {
        return Optional.of(yours.get(i));
      }
      if (expected.get(i).timeMs() != yours.get(i).timeMs()) {
        return Optional.of(
            expected.get(i).timeMs() < yours.get(i).timeMs() ? expected.get(i) : yours.get(i));
      }
      if (!inOrder(expected.get(i).values()).equals(inOrder(yours.get(i).values()))) {
        return Optional.of(expected.get(i));
      }
    }
    return Optional.empty();
  }

  private List<Object> inOrder(List<Object> values) {
    return tried.order() == ConformanceCase.Order.GIVEN ? values : CanonicalOrder.sorted(values);
  }

  private String sentence(long timeMs) {
    Optional<List<Object>> expected = at(timeMs, tried.expected().outputs());
    Optional<List<Object>> yours = at(timeMs, got.outputs());
    if (expected.isEmpty()) {
      return "at %d ms: no output is due".formatted(timeMs);
    }
    if (yours.isEmpty()) {
      return "at %d ms: the output is missing".formatted(timeMs);
    }
    return sentence(timeMs, inOrder(expected.get()), inOrder(yours.get()));
  }

  private static String sentence(long timeMs, List<Object> expected, List<Object> yours) {
    int i = 0;
    while (i < Math.min(expected.size(), yours.size())
        && Objects.equals(expected.get(i), yours.get(i))) {
      i++;
    }
    return "at %d ms: record %d is %s, expected %s"
        .formatted(timeMs, i + 1, shown(yours, i), shown(expected, i));
  }

  private static String shown(List<Object> values, int i) {
    return i < values.size() ? Canonical.text(values.get(i)) : "missing";
  }

  private static Optional<List<Object>> at(long timeMs, List<Outcome.Output> outputs) {
    return outputs.stream()
        .filter(output -> output.timeMs() == timeMs)
        .map(Outcome.Output::values)
        .findFirst();
  }

  private boolean failuresAgree() {
    Maybe<ExpectedError> expected = tried.expected().failure();
    Maybe<Failure> yours = got.failure();
    return expected.isPresent()
        ? yours.isPresent() && expected.get().isMetBy(yours.get())
        : !yours.isPresent();
  }

  private String failures() {
    Maybe<ExpectedError> expected = tried.expected().failure();
    Maybe<Failure> yours = got.failure();
    return (expected.isPresent()
            ? "it must fail %s (%s)%n".formatted(expected.get().when(), expected.get().thrown())
            : "it must not fail%n".formatted())
        + (yours.isPresent()
            ? "it failed %s: %s%n".formatted(yours.get().when(), yours.get().thrown())
            : "it did not fail%n".formatted());
  }

  private String picture() {
    return start().draw();
  }

  private String picture(long timeMs, String sentence) {
    boolean inside = timeMs % tried.batchMs() == 0 && timeMs / tried.batchMs() <= tried.batches();
    return inside ? start().mark(timeMs, sentence).draw() : start().draw() + sentence + "\n";
  }

  private TimelinePicture start() {
    TimelinePicture picture =
        TimelinePicture.of(tried.batchMs(), tried.batches())
            .title(tried.name() + "\n" + tried.pipeline().text());
    tried.inputs().forEach(picture::input);
    return picture
        .timeline("expected", timeline(tried.expected().outputs()))
        .timeline("yours", timeline(got.outputs()));
  }

  private Timeline timeline(List<Outcome.Output> outputs) {
    return new Timeline(
        outputs.stream()
            .map(
                output ->
                    new Timeline.Entry(
                        output.timeMs(), Canonical.records(inOrder(output.values()))))
            .toList());
  }
}
