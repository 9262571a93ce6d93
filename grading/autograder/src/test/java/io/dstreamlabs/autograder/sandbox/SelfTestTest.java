package io.dstreamlabs.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfTestTest {

  @Test
  void everything_refused_is_full() {
    assertThat(SelfTest.judge(allRefused(), "bubblewrap"))
        .isEqualTo(new Isolation(IsolationLevel.FULL, "bubblewrap"))
        .hasToString("full (bubblewrap)");
  }

  @ParameterizedTest
  @CsvSource({
    "readsFile, files outside can be read",
    "connects, the network can be reached",
    "writesOutside, directories outside can be written",
    "writesRoot, the root directory can be written",
    "writesClassPath, the class path can be written",
    "writesDevices, memory can be filled through /dev",
    "seesProcesses, other processes are visible"
  })
  void hole_in_a_wall_is_none(String attempt, String text) {
    Map<String, Object> found = allRefused();
    found.put(attempt, true);

    assertThat(SelfTest.judge(found, "bubblewrap"))
        .isEqualTo(new Isolation(IsolationLevel.NONE, "bubblewrap, but " + text));
  }

  @ParameterizedTest
  @CsvSource({
    "startsProgram, programs can be started",
    "fillsTemporary, the temporary directory has no limit",
    "manyThreads, the number of threads has no limit"
  })
  void missing_limit_is_partial(String attempt, String text) {
    Map<String, Object> found = allRefused();
    found.put(attempt, true);

    assertThat(SelfTest.judge(found, "bubblewrap"))
        .isEqualTo(new Isolation(IsolationLevel.PARTIAL, "bubblewrap, but " + text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"readsFile", "connects", "writesDevices", "seesProcesses"})
  void attempt_that_was_not_reported_counts_as_a_hole(String attempt) {
    Map<String, Object> found = allRefused();
    found.remove(attempt);
    assertThat(SelfTest.judge(found, "b").level()).isEqualTo(IsolationLevel.NONE);

    found.put(attempt, "false");
    assertThat(SelfTest.judge(found, "b").level()).isEqualTo(IsolationLevel.NONE);
  }

  @Test
  void several_holes_are_all_named() {
    Map<String, Object> found = allRefused();
    found.put("connects", true);
    found.put("readsFile", true);
    found.put("manyThreads", true);

    assertThat(SelfTest.judge(found, "b"))
        .hasToString("none (b, but the network can be reached; files outside can be read)");
  }

  @Test
  void visible_environment_is_none_and_names_it() {
    Map<String, Object> found = allRefused();
    found.put("environment", "GITHUB_TOKEN,LANG,MALLOC_ARENA_MAX,PWD");

    assertThat(SelfTest.judge(found, "b"))
        .hasToString("none (b, but the environment is visible: GITHUB_TOKEN)");
  }

  @Test
  void empty_findings_are_none() {
    assertThat(SelfTest.judge(Map.of(), "b").level()).isEqualTo(IsolationLevel.NONE);
  }

  private static Map<String, Object> allRefused() {
    Map<String, Object> found = new HashMap<>();
    for (String attempt :
        new String[] {
          "readsFile",
          "connects",
          "writesOutside",
          "writesRoot",
          "writesClassPath",
          "writesDevices",
          "seesProcesses",
          "startsProgram",
          "fillsTemporary",
          "manyThreads"
        }) {
      found.put(attempt, false);
    }
    found.put("environment", "LANG,MALLOC_ARENA_MAX,PWD");
    return found;
  }
}
