package io.dstreamlabs.testkit.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON text as plain data: {@code null}, booleans, {@code Long}, {@code String}, lists, and maps that keep
 * the order. Numbers are whole ones of 64 bits, for the tables have no others.
 *
 * <p>Not thread-safe.
 */
final class Json {
  private static final int DEEPEST = 200;

  private final String text;
  private int at;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /**
   * The one value of {@code text}.
   *
   * @throws IllegalArgumentException if it is not JSON; names line and column
   */
  static Object parse(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.skipBlanks();
    if (json.at < text.length()) {
      throw json.trouble("there is more after the end");
    }
    return value;
  }

  private Object value() {
    skipBlanks();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    open();
    while (more('}', object.isEmpty())) {
      if (peek() != '"') {
        throw trouble("a name in double quotes is expected");
      }
      String name = string();
      skipBlanks();
      expect(':');
      if (object.containsKey(name)) {
        throw trouble("'" + name + "' is there twice");
      }
      object.put(name, value());
    }
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    open();
    while (more(']', array.isEmpty())) {
      array.add(value());
    }
    return array;
  }

  private void open() {
    at++;
    if (++depth > DEEPEST) {
      throw trouble("it is nested more than " + DEEPEST + " deep");
    }
  }

  /** Whether another item comes; goes over the comma before it, or over the {@code end}. */
  private boolean more(char end, boolean first) {
    skipBlanks();
    if (peek() == end) {
      at++;
      depth--;
      return false;
    }
    if (!first) {
      expect(',');
      skipBlanks();
    }
    return true;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw trouble("a control character is in a text: write it as an escape");
      }
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw trouble("there is no escape \\" + c);
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw trouble("four hexadecimal digits are expected after \\u");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw trouble("a value is expected");
    }
    at += word.length();
    return value;
  }

  private Long number() {
    int from = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(from, at);
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException e) {
      at = from;
      throw trouble(
          digits.isEmpty()
              ? "a value is expected"
              : digits + " is no whole number of 64 bits, and there are no others here");
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw trouble("'" + c + "' is expected");
    }
    at++;
  }

  private char peek() {
    if (at == text.length()) {
      throw trouble("the text ends too early");
    }
    return text.charAt(at);
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException trouble(String what) {
    String before = text.substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = at - before.lastIndexOf('\n');
    return new IllegalArgumentException("line %d, column %d: %s".formatted(line, column, what));
  }
}
