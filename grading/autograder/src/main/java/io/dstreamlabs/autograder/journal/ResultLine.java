package io.dstreamlabs.autograder.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dstreamlabs.autograder.result.SubmissionResult;
import java.util.Optional;

/** A result as one line of ASCII JSON; what is read is exactly what was written. */
final class ResultLine {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

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
