package io.dstreamlabs.autograder.intake;

import java.text.Normalizer;
import java.util.Locale;

/** What two names have in common that some file systems cannot tell apart. */
public final class NameKey {
  private NameKey() {}

  /** The same for names that differ only in case, or in how their accents are composed. */
  public static String of(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}
