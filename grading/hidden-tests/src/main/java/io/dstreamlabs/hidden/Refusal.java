package io.dstreamlabs.hidden;

import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How bad durations must be refused: by IllegalArgumentException, when the stream is made, with a message
 * that names the value and its legal neighbours in milliseconds. The wording is free.
 *
 * @param offending the duration that is refused
 * @param legal its legal neighbours; none where the rule names none
 */
record Refusal(Duration offending, List<Duration> legal) {

  /** What is wrong with {@code got}, one sentence; empty if it is such a refusal. */
  Optional<String> wrong(Observation got) {
    if (!(got instanceof Refused refused)) {
      return Optional.of(
          "durations that are not legal were accepted: check them when the stream is made");
    }
    if (!refused.exceptionClass().equals(IllegalArgumentException.class.getName())) {
      return Optional.of("the exception must be an IllegalArgumentException");
    }
    if (isWholeMs(offending) && !names(refused.message(), offending)) {
      return Optional.of("the message does not name the value that is refused, in milliseconds");
    }
    if (!legal.stream().allMatch(neighbour -> names(refused.message(), neighbour))) {
      return Optional.of("the message does not name the nearest legal values, in milliseconds");
    }
    return Optional.empty();
  }

  /** What the message of {@code call} must hold. */
  Picture picture(String call) {
    String values =
        legal.stream()
            .map(neighbour -> neighbour.toMillis() + " ms")
            .collect(Collectors.joining(", "));
    return Picture.inWords(
        call,
        "expected   IllegalArgumentException"
            + (isWholeMs(offending) ? ", its message with " + offending.toMillis() + " ms" : "")
            + (values.isEmpty() ? "" : " and " + values));
  }

  private static boolean isWholeMs(Duration duration) {
    return duration.getNano() % 1_000_000 == 0;
  }

  private static boolean names(String message, Duration duration) {
    return Pattern.compile("(?<![\\d-])" + duration.toMillis() + "(?!\\d)").matcher(message).find();
  }
}
