package io.dstreamlabs.worker;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The first message to a worker: the student's classes and what they may use.
 *
 * @param classes binary name to class file
 * @param entryClass binary name of the class that implements the operator families
 * @param replyBytes size of one observation, encoded
 * @param printedBytes what one request may print
 */
public record Start(
    Map<String, byte[]> classes, String entryClass, int replyBytes, int printedBytes) {

  /** Copies the map. */
  public Start {
    classes = Map.copyOf(classes);
    Objects.requireNonNull(entryClass, "entryClass");
  }

  /** The form for the wire. */
  public Object toPlain() {
    return Map.of(
        "classes",
        new TreeMap<>(classes),
        "entryClass",
        entryClass,
        "replyBytes",
        replyBytes,
        "printedBytes",
        printedBytes);
  }

  /**
   * Reads the form for the wire.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static Start fromPlain(Object plain) {
    Fields fields = Fields.of(plain);
    return new Start(
        fields.map("classes", byte[].class),
        fields.text("entryClass"),
        fields.integer("replyBytes"),
        fields.integer("printedBytes"));
  }
}
