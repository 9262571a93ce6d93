package io.dstreamlabs.autograder.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commands in the code blocks of a page, each after a {@code $}, and the lines that follow it there.
 *
 * @param outputs command to what is shown of its output
 */
record ReadmeCommands(Map<String, String> outputs) {
  private static final String FENCE = "```";
  private static final String PROMPT = "$ ";

  static ReadmeCommands read(Path page) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (List<String> block : blocks(page)) {
      String command = "";
      for (String line : block) {
        if (line.startsWith(PROMPT)) {
          command = line.substring(PROMPT.length());
          outputs.put(command, "");
        } else if (!command.isEmpty()) {
          outputs.merge(command, line + "\n", String::concat);
        }
      }
    }
    return new ReadmeCommands(outputs);
  }

  /** In the order of the page. */
  List<String> commands() {
    return List.copyOf(outputs.keySet());
  }

  /** What is shown below {@code command}, without blank lines around it. */
  String outputOf(String command) {
    if (!outputs.containsKey(command)) {
      throw new IllegalArgumentException("no block has the command: " + command);
    }
    return outputs.get(command).strip();
  }

  /** The block of {@code page} whose first line is {@code first}, with a new line at its end. */
  static String blockThatBegins(Path page, String first) {
    return blocks(page).stream()
        .filter(block -> !block.isEmpty() && block.get(0).equals(first))
        .map(block -> String.join("\n", block) + "\n")
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no block begins with: " + first));
  }

  /** Whether {@code output} is what is shown: a line of three dots stands for lines that are left out. */
  static boolean shows(String shown, String output) {
    String pattern =
        Arrays.stream(shown.split("\n\\.\\.\\.\n", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\n(?:.*\n)+"));
    return output.matches(pattern);
  }

  private static List<List<String>> blocks(Path page) {
    List<List<String>> blocks = new ArrayList<>();
    boolean inside = false;
    try {
      for (String line : Files.readAllLines(page)) {
        if (line.startsWith(FENCE)) {
          inside = !inside;
          if (inside) {
            blocks.add(new ArrayList<>());
          }
        } else if (inside) {
          blocks.get(blocks.size() - 1).add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blocks;
  }
}
