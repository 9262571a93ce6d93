package io.dstreamlabs.autograder.report;

/** What is left to read of a page without its tags. */
final class HtmlWords {
  private HtmlWords() {}

  static String of(String html) {
    return html.substring(html.indexOf("<body>"))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
