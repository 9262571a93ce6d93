package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "anna-meier, anna-meier",
        "Anna_Meier2, Anna_Meier2",
        "José O'Brien, Jose-O-Brien",
        "=cmd|x, cmd-x",
        "<script>, script",
        "../../etc/passwd, etc-passwd",
        "C:\\temp, C-temp",
        "index.html, index-html",
        "-rf, rf"
      })
  void a_folder_reads_like_its_name(String name, String folder) {
    assertThat(Folders.of(List.of(name))).containsExactly(Map.entry(name, folder));
  }

  // The hashes are the first 8 hex digits of SHA-256 over the name in UTF-16, big endian.
  @Test
  void a_name_of_which_nothing_is_left_is_told_by_its_hash() {
    assertThat(Folders.of(List.of(".."))).containsValue("submission-cad4e87a");
    assertThat(Folders.of(List.of("王芳"))).containsValue("submission-5d22f54c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "CON", "Nul", "com1", "LPT9", "aux", "prn"})
  void the_name_of_a_device_of_windows_gets_a_hash(String name) {
    assertThat(Folders.of(List.of(name)).get(name)).matches(name + "-[0-9a-f]{8}");
  }

  @Test
  void a_device_has_the_hash_of_its_name() {
    assertThat(Folders.of(List.of("con"))).containsValue("con-ab20c6cf");
  }

  @Test
  void a_name_of_200_characters_is_cut_to_60_with_its_hash() {
    String name = "x".repeat(200);
    assertThat(Folders.of(List.of(name))).containsValue("x".repeat(51) + "-4a1e34ee");
  }

  @Test
  void names_that_differ_only_in_case_all_get_a_hash() {
    assertThat(Folders.of(List.of("Kim", "kim", "Lee")))
        .containsExactly(
            Map.entry("Kim", "Kim-791d0872"),
            Map.entry("Lee", "Lee"),
            Map.entry("kim", "kim-087be5f7"));
  }

  @Test
  void a_name_that_looks_like_the_folder_of_another_does_not_take_it() {
    String first = "a-b-4edf802a";
    Map<String, String> folders = Folders.of(List.of("a-b", "a.b", first));
    assertThat(folders).containsEntry("a-b", "a-b-e928f943").containsEntry(first, first);
    assertThat(folders.get("a.b")).matches("a-b-4edf802a[0-9a-f]{8}");
  }

  @Test
  void any_names_give_safe_folders_that_differ_in_more_than_case() {
    long seed = 5;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String letters = "aAbB-._/\\ '\"<>:|*?\u00e9\u0000\n\u738b\ud800";
    TreeSet<String> names = new TreeSet<>();
    while (names.size() < 500) {
      StringBuilder name = new StringBuilder();
      for (int left = random.nextInt(4) + 1; left > 0; left--) {
        name.append(letters.charAt(random.nextInt(letters.length())));
      }
      names.add(name.toString());
    }
    Map<String, String> folders = Folders.of(names);
    assertThat(folders).hasSize(500);
    assertThat(folders.values())
        .allMatch(folder -> folder.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}"));
    assertThat(folders.values().stream().map(folder -> folder.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();

    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    assertThat(Folders.of(shuffled)).isEqualTo(folders);
  }
}
