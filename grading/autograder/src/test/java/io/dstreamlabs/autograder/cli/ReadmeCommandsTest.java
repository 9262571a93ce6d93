package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeCommandsTest {

  @Test
  void the_lines_below_a_command_are_its_output(@TempDir Path folder) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.md"),
            """
            $ not in a block
            ```
            $ one
            a
            b
            $ two
            ```
            """);
    ReadmeCommands commands = ReadmeCommands.read(page);
    assertThat(commands.commands()).containsExactly("one", "two");
    assertThat(commands.outputOf("one")).isEqualTo("a\nb");
    assertThat(commands.outputOf("two")).isEmpty();
  }

  @Test
  void three_dots_stand_for_one_line_or_more() {
    assertThat(ReadmeCommands.shows("a\n...\nd", "a\nb\nc\nd")).isTrue();
    assertThat(ReadmeCommands.shows("a\n...\nd", "a\nd")).isFalse();
    assertThat(ReadmeCommands.shows("a\n...\nc\n...\ne", "a\nb\nc\nd\ne")).isTrue();
  }

  @Test
  void everything_else_is_as_it_stands() {
    assertThat(ReadmeCommands.shows("a.c", "abc")).isFalse();
    assertThat(ReadmeCommands.shows("a\n...\nd", "a\nb\nD")).isFalse();
    assertThat(ReadmeCommands.shows("a\n...\nd", "x\na\nb\nd")).isFalse();
    assertThat(ReadmeCommands.shows("a", "a\nb")).isFalse();
  }
}
