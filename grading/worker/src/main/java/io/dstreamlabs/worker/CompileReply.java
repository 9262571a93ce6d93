package io.dstreamlabs.worker;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the compiler process answers.
 *
 * @param success whether the compiler said that all went well
 * @param classes binary name to class file
 * @param messages the compiler's diagnostics, in its order
 * @param gaveUp why the compiler broke off, or empty
 */
public record CompileReply(
    boolean success, Map<String, byte[]> classes, List<Message> messages, String gaveUp) {

  /** Copies the collections. */
  public CompileReply {
    classes = Map.copyOf(classes);
    messages = List.copyOf(messages);
    Objects.requireNonNull(gaveUp, "gaveUp");
  }

  /**
   * One diagnostic.
   *
   * @param path path of the source, or empty
   * @param line 1-based, or -1
   * @param column 1-based, or -1
   * @param text what the compiler says
   * @param error whether it is an error
   */
  public record Message(String path, long line, long column, String text, boolean error) {

    Object toPlain() {
      return Map.of("path", path, "line", line, "column", column, "text", text, "error", error);
    }

    static Message fromPlain(Object plain) {
      Fields fields = Fields.of(plain);
      return new Message(
          fields.text("path"),
          fields.number("line"),
          fields.number("column"),
          fields.text("text"),
          fields.flag("error"));
    }
  }

  static CompileReply gaveUp(List<Message> messages, String why) {
    return new CompileReply(false, Map.of(), messages, why);
  }

  /** The form for the wire. */
  public Object toPlain() {
    return Map.of(
        "success",
        success,
        "classes",
        new TreeMap<>(classes),
        "messages",
        messages.stream().map(Message::toPlain).toList(),
        "gaveUp",
        gaveUp);
  }

  /**
   * Reads the form for the wire.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static CompileReply fromPlain(Object plain) {
    Fields fields = Fields.of(plain);
    return new CompileReply(
        fields.flag("success"),
        fields.map("classes", byte[].class),
        fields.list("messages").stream().map(Message::fromPlain).toList(),
        fields.text("gaveUp"));
  }
}
