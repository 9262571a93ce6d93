package io.dstreamlabs.autograder.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KitFilesTest {
  private final KitFiles kit = new KitFiles();

  @Test
  void files_are_sorted_by_path() {
    kit.add("pom.xml", "1");
    kit.addAll("labs", Map.of("b", new byte[] {2}, "a", new byte[] {3}));
    assertThat(kit.byPath().keySet()).containsExactly("labs/a", "labs/b", "pom.xml");
    assertThat(kit.byPath().get("pom.xml")).asString().isEqualTo("1");
  }

  @Test
  void two_files_at_one_path_are_refused() {
    kit.add("labs/RunIt.java", "1");
    assertThatThrownBy(() -> kit.add("labs/RunIt.java", "1"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "path labs/RunIt.java is in the kit already, but must be there once: rename one of the"
                + " two");
  }

  @Test
  void nobody_changes_the_files_from_outside() {
    byte[] content = {1};
    kit.addAll("a", Map.of("b", content));
    content[0] = 2;
    assertThat(kit.byPath().get("a/b")).containsExactly(1);
    assertThatThrownBy(() -> kit.byPath().clear())
        .isExactlyInstanceOf(UnsupportedOperationException.class);
  }
}
