package io.dstreamlabs.autograder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DatasetsPageTest {
  private static final String PAGE =
      """
      # Datasets

      For all of them.

      ## cards

      About cards.

      ### More about cards

      ## words

      About words.

      ## Make them again

      With the generator.
      """;

  @Test
  void what_is_for_all_and_the_chapters_of_the_named_ones_stay() {
    assertThat(new DatasetsPage(PAGE).of(Set.of("cards")))
        .isEqualTo(
            """
            # Datasets

            For all of them.

            ## cards

            About cards.

            ### More about cards
            """);
  }

  @Test
  void a_dataset_without_a_chapter_changes_nothing() {
    assertThat(new DatasetsPage(PAGE).of(Set.of("taxis")))
        .isEqualTo("# Datasets\n\nFor all of them.\n");
  }
}
