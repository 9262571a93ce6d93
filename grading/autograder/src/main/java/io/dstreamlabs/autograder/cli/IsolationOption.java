package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code full}, {@code partial} or {@code none}. */
final class IsolationOption implements ITypeConverter<IsolationLevel> {
  @Override
  public IsolationLevel convert(String value) {
    return Arrays.stream(IsolationLevel.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + value + "' is not a level: it must be full, partial or none"));
  }
}
