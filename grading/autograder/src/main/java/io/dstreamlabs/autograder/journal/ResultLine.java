package io.dstreamlabs.autograder.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.replay.Picture;
import java.util.Optional;

/** A result as one line of ASCII JSON; what is read is exactly what was written. */
final class ResultLine {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addHandler(new PicturesInWords())
          .build();

  /** Once a picture was a text; such a result is of another program, and never counts again. */
  private static final class PicturesInWords extends DeserializationProblemHandler {
    @Override
    public Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> type,
        ValueInstantiator instantiator,
        JsonParser parser,
        String message) {
      return type == Picture.class && parser.hasToken(JsonToken.VALUE_STRING)
          ? Picture.none()
          : NOT_HANDLED;
    }
  }

  private ResultLine() {}

  static String write(SubmissionResult result) {
    try {
      return JSON.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result cannot be written as JSON", e);
    }
  }

  /** The result in {@code line}; empty if the line is damaged. */
  static Optional<SubmissionResult> read(String line) {
    try {
      return Optional.ofNullable(JSON.readValue(line, SubmissionResult.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
