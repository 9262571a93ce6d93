package io.dstreamlabs.autograder.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A YAML mapping that is read strictly: a key that is missing, unknown or of the wrong kind is one
 * sentence that names the file, the place in it and the cure.
 */
public final class YamlFields {
  private final Path file;
  private final String where;
  private final JsonNode node;

  private YamlFields(Path file, String where, JsonNode node) {
    this.file = file;
    this.where = where;
    this.node = node;
  }

  /**
   * Reads a file that holds one mapping with no keys but {@code allowed}.
   *
   * @throws WrongUsage if it is missing, no YAML, or has other keys
   */
  public static YamlFields read(Path file, Set<String> allowed) {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      return mapping(file, "", root, allowed);
    } catch (NoSuchFileException e) {
      throw new WrongUsage(file + " is missing: create it, or take its folder away");
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
      throw new WrongUsage(file + place + ": not valid YAML: " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new WrongUsage(file + " cannot be read as UTF-8 text: " + e.getMessage());
    }
  }

  private static YamlFields mapping(Path file, String where, JsonNode node, Set<String> allowed) {
    YamlFields fields = new YamlFields(file, where, node);
    if (!node.isObject()) {
      throw fields.wrong("expected keys with values: " + names(allowed));
    }
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      if (!allowed.contains(key)) {
        throw fields.wrong(
            "unknown key '"
                + key
                + "'"
                + Suggestions.didYouMean(key, allowed)
                + "; known keys: "
                + names(allowed));
      }
    }
    return fields;
  }

  /** The text of a key that must be there and not be blank. */
  public String text(String key) {
    JsonNode value = required(key);
    if (!value.isValueNode() || value.asText().isBlank()) {
      throw wrong("'" + key + "' must be text that is not empty");
    }
    return value.asText().strip();
  }

  /** A whole number of at least 1. */
  public int positive(String key) {
    JsonNode value = required(key);
    if (!value.isInt() || value.intValue() < 1) {
      throw wrong("'" + key + "' is " + value.asText() + ", but must be a whole number above 0");
    }
    return value.intValue();
  }

  /** A list of texts; {@code []} is one too. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : list(key)) {
      if (!element.isValueNode() || element.isNull()) {
        throw wrong("'" + key + "' must be a list of texts such as [a, b]");
      }
      texts.add(element.asText().strip());
    }
    return List.copyOf(texts);
  }

  /** A list of texts, or none if the key is not there. */
  public List<String> textsIfAny(String key) {
    return node.has(key) ? texts(key) : List.of();
  }

  /** A list of mappings with no keys but {@code allowed}. */
  public List<YamlFields> mappings(String key, Set<String> allowed) {
    List<YamlFields> mappings = new ArrayList<>();
    for (JsonNode element : list(key)) {
      mappings.add(mapping(file, key + "[" + mappings.size() + "]", element, allowed));
    }
    return List.copyOf(mappings);
  }

  /** What is thrown for a wrong value in this mapping. */
  public WrongUsage wrong(String sentence) {
    return new WrongUsage(file + (where.isEmpty() ? "" : ", " + where) + ": " + sentence);
  }

  private JsonNode list(String key) {
    JsonNode value = required(key);
    if (!value.isArray()) {
      throw wrong("'" + key + "' must be a list");
    }
    return value;
  }

  private JsonNode required(String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw wrong("key '" + key + "' is missing: add it");
    }
    return value;
  }

  private static String names(Set<String> keys) {
    return String.join(", ", new TreeSet<>(keys));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
