package io.dstreamlabs.autograder.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFieldsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void a_file() {
    file = folder.resolve("x.yaml");
  }

  private YamlFields read(String yaml) {
    try {
      Files.writeString(file, yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return YamlFields.read(file, Set.of("a", "b"));
  }

  private void assertRefused(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading).isExactlyInstanceOf(WrongUsage.class).hasMessage(file + message);
  }

  @Test
  void texts_numbers_and_lists_are_read() {
    YamlFields fields = read("a: ' x '\nb: [1, two]\n");
    assertThat(fields.text("a")).isEqualTo("x");
    assertThat(fields.texts("b")).containsExactly("1", "two");
    assertThat(read("a: 7").positive("a")).isEqualTo(7);
    assertThat(read("a: []").texts("a")).isEmpty();
  }

  @Test
  void a_missing_file_is_wrong_usage() {
    assertRefused(
        () -> YamlFields.read(file, Set.of("a")),
        " is missing: create it, or take its folder away");
  }

  @Test
  void a_missing_or_empty_key_is_named() {
    assertRefused(() -> read("b: 1").text("a"), ": key 'a' is missing: add it");
    assertRefused(() -> read("a:").text("a"), ": key 'a' is missing: add it");
    assertRefused(() -> read("a: '  '").text("a"), ": 'a' must be text that is not empty");
  }

  @Test
  void values_of_the_wrong_kind_are_named() {
    assertRefused(() -> read("a: [1]").text("a"), ": 'a' must be text that is not empty");
    assertRefused(() -> read("a: 1").texts("a"), ": 'a' must be a list");
    assertRefused(
        () -> read("a: [[1]]").texts("a"), ": 'a' must be a list of texts such as [a, b]");
    assertRefused(
        () -> read("a: -3").positive("a"), ": 'a' is -3, but must be a whole number above 0");
    assertRefused(
        () -> read("a: 9999999999").positive("a"),
        ": 'a' is 9999999999, but must be a whole number above 0");
  }

  @Test
  void a_file_that_is_no_mapping_is_refused() {
    assertRefused(() -> read("- a"), ": expected keys with values: a, b");
    assertRefused(() -> read(""), ": expected keys with values: a, b");
    assertRefused(
        () -> read("a: [1]").mappings("a", Set.of("c")), ", a[0]: expected keys with values: c");
  }

  @Test
  void text_that_is_no_yaml_is_refused_with_its_line() {
    assertThatThrownBy(() -> read("a: 1\nb: [\n"))
        .isExactlyInstanceOf(WrongUsage.class)
        .message()
        .startsWith(file + " at line ")
        .contains(": not valid YAML: ");
  }

  @Test
  void a_key_that_is_there_twice_is_refused() {
    assertThatThrownBy(() -> read("a: 1\na: 2\n"))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessageContaining("not valid YAML")
        .hasMessageContaining("'a'");
  }

  @Test
  void a_file_that_is_not_utf8_is_refused() throws IOException {
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xE4});
    assertThatThrownBy(() -> YamlFields.read(file, Set.of("a")))
        .isExactlyInstanceOf(WrongUsage.class)
        .message()
        .startsWith(file + " cannot be read as UTF-8 text: ");
  }
}
