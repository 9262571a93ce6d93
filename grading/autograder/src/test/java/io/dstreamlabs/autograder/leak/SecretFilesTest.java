package io.dstreamlabs.autograder.leak;

import static io.dstreamlabs.autograder.leak.Packed.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretFilesTest {
  private final SecretFiles rule =
      new SecretFiles(
          Map.of(
              "grading/submissions/lab05/labels.yaml", bytes("samples: []"),
              "solutions/lab05/package-info.java", bytes("package a;"),
              "solutions/lab05/empty", new byte[0]),
          Map.of("labs/lab05/package-info.java", bytes("package a;")));

  @Test
  void a_secret_file_is_found_under_any_name() {
    assertThat(rule.leakIn(new Opened("notes.txt", bytes("samples: []"))))
        .contains("is the file grading/submissions/lab05/labels.yaml");
  }

  @Test
  void what_is_public_too_or_empty_is_no_secret() {
    assertThat(rule.leakIn(new Opened("a", bytes("package a;")))).isEmpty();
    assertThat(rule.leakIn(new Opened("a", new byte[0]))).isEmpty();
    assertThat(rule.leakIn(new Opened("a", bytes("samples: [] ")))).isEmpty();
  }
}
