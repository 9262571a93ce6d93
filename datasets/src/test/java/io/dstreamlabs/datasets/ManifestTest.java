package io.dstreamlabs.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.datasets.GeneratedDataset.ColumnDescription;
import io.dstreamlabs.datasets.GeneratedDataset.DatasetDescription;
import io.dstreamlabs.datasets.GeneratedDataset.Planted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {

  @Test
  void a_manifest_says_what_is_in_the_file_and_which_file_it_is() {
    GeneratedDataset dataset =
        new GeneratedDataset(
            "timestamp_ms\n",
            new DatasetDescription(
                "Nothing yet",
                List.of(new ColumnDescription("timestamp_ms", "whole", "ms", "When.")),
                List.of(new Planted("a \"gap\"", 1, 2))),
            7);

    assertThat(Manifest.of("taps", dataset))
        .isEqualTo(
            """
            {
              "name": "taps",
              "title": "Nothing yet",
              "file": "taps.csv",
              "columns": [
                {"name": "timestamp_ms", "type": "whole", "unit": "ms", "meaning": "When."}
              ],
              "rows": 0,
              "seed": 7,
              "sha256": "%s",
              "planted": [
                {"what": "a \\"gap\\"", "from_ms": 1, "to_ms": 2}
              ]
            }
            """
                .formatted(Manifest.sha256("timestamp_ms\n".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void nothing_planted_is_an_empty_list() {
    GeneratedDataset dataset =
        new GeneratedDataset(
            "timestamp_ms\n1\n2\n", new DatasetDescription("T", List.of(), List.of()), 7);

    assertThat(Manifest.of("taps", dataset)).contains("\"planted\": []").contains("\"rows\": 2,");
  }

  @Test
  void quotes_backslashes_and_control_characters_are_escaped() {
    assertThat(Manifest.quoted("a\"b\\c\nd\te é")).isEqualTo("\"a\\\"b\\\\c\\nd\\u0009e é\"");
  }

  @Test
  void the_checksum_is_that_of_the_standard() {
    assertThat(Manifest.sha256("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
