package io.dstreamlabs.autograder.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The HTML templates, compiled with the program; whatever is put into one is escaped. */
final class Pages {
  private static final String TEMPLATES = "io.dstreamlabs.autograder.templates";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);

  /** The page that {@code template} makes of {@code model}, its only parameter. */
  String render(String template, Object model) {
    StringOutput page = new StringOutput();
    engine.render(template, model, page);
    return page.toString();
  }
}
