package io.dstreamlabs.autograder.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes indented XML. Whatever XML 1.0 does not allow is left out of texts (see {@link PlainText}), and
 * {@code >} is escaped too, so {@code ]]>} never stands in one. Not thread-safe.
 */
final class XmlText {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; {@code attributes} are names and values in turn. */
  void open(String name, String... attributes) {
    start(name, attributes);
    text.append(">\n");
    open.push(name);
  }

  /** Closes the element that was opened last. */
  void close() {
    String name = open.pop();
    indent();
    text.append("</").append(name).append(">\n");
  }

  /** An element with text and no other element. */
  void leaf(String name, String content, String... attributes) {
    start(name, attributes);
    if (content.isEmpty()) {
      text.append("/>\n");
    } else {
      text.append('>').append(escaped(PlainText.of(content)));
      text.append("</").append(name).append(">\n");
    }
  }

  /** The whole text; every element is closed. */
  String end() {
    return text.toString();
  }

  /** Seconds with three decimals: {@code 1.250}. */
  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  private void start(String name, String... attributes) {
    indent();
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = escaped(PlainText.line(attributes[i + 1]));
      text.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
    }
  }

  private void indent() {
    text.append("  ".repeat(open.size()));
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
