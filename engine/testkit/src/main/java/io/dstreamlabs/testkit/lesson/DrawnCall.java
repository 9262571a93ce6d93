package io.dstreamlabs.testkit.lesson;

import static io.dstreamlabs.kernel.Durations.seconds;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of an operator as it is written at the left of a picture, such as {@code reduceByWindow(max, 2 s,
 * 1 s)}.
 *
 * @param operator its name
 * @param arguments as they are written
 */
public record DrawnCall(String operator, List<String> arguments) {
  private static final Pattern FORM = Pattern.compile("(\\w+)\\((.*)\\)");
  private static final Pattern DURATION = Pattern.compile("(\\d+) s");

  /** Takes a copy. */
  public DrawnCall {
    arguments = List.copyOf(arguments);
  }

  /**
   * What {@code label} says.
   *
   * @throws IllegalArgumentException if it is no call
   */
  public static DrawnCall of(String label) {
    Matcher form = FORM.matcher(label);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no call: write it like window(3 s, 2 s)".formatted(label));
    }
    return new DrawnCall(
        form.group(1),
        form.group(2).isEmpty() ? List.of() : Arrays.asList(form.group(2).split(", ", -1)));
  }

  /**
   * The argument at {@code index}, from 0.
   *
   * @throws IllegalArgumentException if there are not so many
   */
  public String argument(int index) {
    if (index >= arguments.size()) {
      throw new IllegalArgumentException(
          "%s has %d arguments, and one more is needed".formatted(this, arguments.size()));
    }
    return arguments.get(index);
  }

  /**
   * The argument at {@code index}, a duration.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Duration duration(int index) {
    Matcher duration = DURATION.matcher(argument(index));
    if (!duration.matches()) {
      throw new IllegalArgumentException(
          "'%s' of %s is no duration: write it like 3 s".formatted(argument(index), this));
    }
    return seconds(Long.parseLong(duration.group(1)));
  }

  /** As it is drawn. */
  @Override
  public String toString() {
    return operator + "(" + String.join(", ", arguments) + ")";
  }
}
