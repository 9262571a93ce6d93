package io.dstreamlabs.autograder.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Maps and lists as indented JSON that is the same on every platform; members keep their order. */
final class JsonText {
  private final ObjectWriter writer;

  JsonText() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    writer =
        new ObjectMapper()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
  }

  /** Writes {@code tree}; the text ends with a line break. */
  String of(Object tree) {
    try {
      return writer.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps, lists, texts and numbers are always JSON", e);
    }
  }
}
