package io.dstreamlabs.autograder.roster;

import io.dstreamlabs.autograder.intake.NameKey;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern of a name: {@code *} is any text, {@code ?} one character, everything else itself. Case does
 * not matter. Cost of a match: the product of both lengths.
 */
record Glob(Pattern regex) {

  static Glob of(String pattern) {
    String[] parts = NameKey.of(pattern).split("\\*", -1);
    String last = parts.length == 1 ? "" : ".*" + quoted(parts[parts.length - 1]);
    String middle =
        Arrays.stream(parts)
            .limit(Math.max(1, parts.length - 1))
            .skip(1)
            .map(part -> "(?>.*?" + quoted(part) + ")") // its first place is as good as any
            .collect(Collectors.joining());
    return new Glob(Pattern.compile(quoted(parts[0]) + middle + last, Pattern.DOTALL));
  }

  boolean fits(String name) {
    return regex.matcher(NameKey.of(name)).matches();
  }

  private static String quoted(String part) {
    return Arrays.stream(part.split("\\?", -1))
        .map(text -> text.isEmpty() ? "" : Pattern.quote(text))
        .collect(Collectors.joining("."));
  }
}
