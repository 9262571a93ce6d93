package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How bad arguments must be refused: by IllegalArgumentException, when the stream is made, with a message
 * that names what was wrong and what would be right in milliseconds. The wording is free.
 *
 * @param what what must not be accepted, such as {@code durations that are not legal}
 * @param offending the durations that are refused, all to be named; none where the rule names none
 * @param legal their legal neighbours, all to be named; none where the rule names none
 */
public record Refusal(String what, List<Duration> offending, List<Duration> legal) {

  /** Takes copies. */
  public Refusal {
    Objects.requireNonNull(what, "what");
    offending = List.copyOf(offending);
    legal = List.copyOf(legal);
  }

  /** The refusal of one duration. */
  public static Refusal of(Duration offending, List<Duration> legal) {
    return new Refusal("durations that are not legal", List.of(offending), legal);
  }

  /** The refusal of {@code what}, with these durations in the message. */
  public static Refusal of(String what, Duration... offending) {
    return new Refusal(what, List.of(offending), List.of());
  }

  /** What is wrong with {@code got}, one sentence; empty if it is such a refusal. */
  Optional<String> wrong(Observation got) {
    if (!(got instanceof Refused refused)) {
      return Optional.of(what + " were accepted: check them when the stream is made");
    }
    if (!refused.exceptionClass().equals(IllegalArgumentException.class.getName())) {
      return Optional.of("the exception must be an IllegalArgumentException");
    }
    if (!names(refused.message(), offending)) {
      return Optional.of(
          offending.size() == 1
              ? "the message does not name the value that is refused, in milliseconds"
              : "the message does not name all values that are refused, in milliseconds");
    }
    if (!names(refused.message(), legal)) {
      return Optional.of("the message does not name the nearest legal values, in milliseconds");
    }
    return Optional.empty();
  }

  /** What the message of {@code call} must hold. */
  Picture picture(String call) {
    return Picture.inWords(
        call,
        "expected   IllegalArgumentException"
            + after(", its message with ", offending)
            + after(" and ", legal));
  }

  private static String after(String words, List<Duration> durations) {
    String values =
        durations.stream()
            .filter(Refusal::isWholeMs)
            .map(duration -> duration.toMillis() + " ms")
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? "" : words + values;
  }

  /** What is finer than a millisecond need not be named. */
  private static boolean isWholeMs(Duration duration) {
    return duration.getNano() % 1_000_000 == 0;
  }

  private static boolean names(String message, List<Duration> durations) {
    return durations.stream()
        .filter(Refusal::isWholeMs)
        .map(duration -> Pattern.compile("(?<![\\d-])" + duration.toMillis() + "(?!\\d)"))
        .allMatch(value -> value.matcher(message).find());
  }
}
