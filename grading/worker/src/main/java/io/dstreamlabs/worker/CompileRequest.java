package io.dstreamlabs.worker;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the compiler process is asked.
 *
 * @param sources path to text
 * @param replyBytes most that the class files may have together
 */
public record CompileRequest(Map<String, String> sources, int replyBytes) {

  /** Copies the sources, sorted by path. */
  public CompileRequest {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /** The form for the wire. */
  public Object toPlain() {
    return Map.of("sources", sources, "replyBytes", replyBytes);
  }

  /**
   * Reads the form for the wire.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static CompileRequest fromPlain(Object plain) {
    Fields fields = Fields.of(plain);
    return new CompileRequest(fields.map("sources", String.class), fields.integer("replyBytes"));
  }
}
