package io.dstreamlabs.autograder.kit;

import io.dstreamlabs.autograder.lab.Lab;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The first page that a student reads, made from {@code README.md} beside this class. */
final class KitReadme {
  private static final String TEMPLATE = "README.md";

  private KitReadme() {}

  /**
   * The page for a kit with {@code labs}, of which the first is the example of every command.
   *
   * @param version of the engine, for questions
   */
  static String of(List<Lab> labs, String version) {
    Lab first = labs.get(0);
    String rows =
        labs.stream()
            .map(lab -> "| [%1$s](labs/%1$s/README.md) | %2$s |".formatted(lab.id(), lab.title()))
            .collect(Collectors.joining("\n"));
    return template()
        .replace("{labs}", rows)
        .replace("{lab}", first.id())
        .replace("{file}", first.files().get(0))
        .replace("{version}", version);
  }

  private static String template() {
    try (InputStream page = KitReadme.class.getResourceAsStream(TEMPLATE)) {
      if (page == null) {
        throw new IllegalStateException(TEMPLATE + " is not beside the class: build it again");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TEMPLATE, e);
    }
  }
}
