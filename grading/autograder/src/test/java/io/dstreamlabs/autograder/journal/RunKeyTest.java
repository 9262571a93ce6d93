package io.dstreamlabs.autograder.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.judge.FixtureLab;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.hidden.HiddenTestInfo;
import io.dstreamlabs.hidden.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunKeyTest {
  private static final HiddenTestInfo TEST = new HiddenTestInfo("T.a", "9.1", "a", "rule", 2);
  private static final Map<String, String> OPTIONS = Map.of("memory", "256", "timeout", "10");

  @TempDir Path folder;

  @BeforeEach
  void a_lab() throws IOException {
    write("lab.yaml", "id: lab09-fixture\n");
    write("src/main/java/lab/Windows.java", "class Windows {}");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private RunKey key(
      List<HiddenTestInfo> tests, long seed, String code, Map<String, String> options) {
    return RunKey.of(FixtureLab.in(folder), tests, seed, code, options);
  }

  private RunKey key() {
    return key(List.of(TEST), 1, "c", OPTIONS);
  }

  @Test
  void the_same_things_have_the_same_key() {
    assertThat(key()).isEqualTo(key(List.of(TEST), 1, "c", new java.util.TreeMap<>(OPTIONS)));
    assertThat(key().digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void tests_points_seed_code_and_options_each_change_the_key() {
    HiddenTestInfo dearer = new HiddenTestInfo("T.a", "9.1", "a", "rule", 3);
    assertThat(
            List.of(
                key(),
                key(List.of(), 1, "c", OPTIONS),
                key(List.of(dearer), 1, "c", OPTIONS),
                key(List.of(TEST), 2, "c", OPTIONS),
                key(List.of(TEST), 1, "d", OPTIONS),
                key(List.of(TEST), 1, "c", Map.of("memory", "256", "timeout", "11")),
                key(List.of(TEST), 1, "c", Map.of("memory", "256"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_labs_description_and_its_stubs_change_the_key() throws IOException {
    RunKey before = key();
    write("src/main/java/lab/Windows.java", "class Windows { }");
    RunKey otherStub = key();
    write("lab.yaml", "id: lab09-fixture # mended\n");
    assertThat(List.of(before, otherStub, key())).doesNotHaveDuplicates();
  }

  @Test
  void neighbouring_parts_do_not_run_into_each_other() {
    assertThat(new Digest().add("ab").add("c").hex())
        .isNotEqualTo(new Digest().add("a").add("bc").hex());
  }

  @Test
  void the_code_is_that_of_the_places_of_the_anchors_in_any_order() {
    String both = CodeDigest.of(Verdict.class, WrongUsage.class);
    assertThat(both)
        .isEqualTo(CodeDigest.of(WrongUsage.class, Verdict.class, Verdict.class))
        .isNotEqualTo(CodeDigest.of(Verdict.class))
        .matches("[0-9a-f]{64}");
  }
}
