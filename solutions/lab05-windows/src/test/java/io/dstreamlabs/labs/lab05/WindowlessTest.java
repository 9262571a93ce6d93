package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.testkit.LabRun;
import io.dstreamlabs.testkit.ObservationAssert;
import io.dstreamlabs.testkit.lesson.DrawnRow;
import io.dstreamlabs.testkit.lesson.LabFolder;
import io.dstreamlabs.testkit.lesson.Picture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looks at each batch alone fails every exercise: on the data of the lesson, so of the tests. */
class WindowlessTest {
  private static final String SHORT = "window(1 s, 3 s)";

  @ParameterizedTest
  @ValueSource(
      strings = {"window", "reduceByWindow", "reduceByKeyAndWindow", "groupByKeyAndWindow"})
  void the_answer_without_windows_fails(String operator) {
    List<String> tried = new ArrayList<>();
    for (Picture picture : Picture.in(LabFolder.ofThisSolution().lesson().text())) {
      for (DrawnRow row : picture.calls()) {
        if (row.call().operator().equals(operator) && !row.label().equals(SHORT)) {
          tried.add(row.label());
          assertThatThrownBy(() -> windowless(row).yields(row.marbles()))
              .as(row.label())
              .isInstanceOf(AssertionError.class);
        }
      }
    }
    assertThat(tried).isNotEmpty();
  }

  @Test
  void it_is_right_where_a_window_is_no_longer_than_a_batch() {
    LabRun.with(Operators.of(new Windowless()))
        .input("pins", "tea | cat | owl | tea | - | fox")
        .run(sources -> sources.stream("pins").window(seconds(1), seconds(3)))
        .yields(". | . | owl | . | . | fox");
  }

  private static ObservationAssert windowless(DrawnRow row) {
    return row.whole(LabRun.with(Operators.of(new Windowless())))
        .run(sources -> row.build(new DrawnWindows(), sources));
  }
}
