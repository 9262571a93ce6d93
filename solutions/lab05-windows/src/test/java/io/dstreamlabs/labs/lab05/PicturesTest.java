package io.dstreamlabs.labs.lab05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dstreamlabs.testkit.ObservationAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every time line that is drawn in the lesson or in a stub is run. */
class PicturesTest {
  @TestFactory
  Stream<DynamicTest> every_picture_is_what_the_solution_does() {
    List<DynamicTest> tests = new ArrayList<>();
    pictures().forEach((place, pictures) -> pictures.forEach(p -> tests.addAll(tests(place, p))));
    return tests.stream();
  }

  @Test
  void the_lesson_and_each_operator_have_a_picture() {
    assertThat(pictures().get("README.md")).hasSize(8);
    assertThat(pictures().get("Windows.java")).hasSize(2);
    assertThat(pictures().get("ReducedWindows.java")).hasSize(1);
    assertThat(pictures().get("KeyedWindows.java")).hasSize(1);
    assertThat(pictures().get("GroupedWindows.java")).hasSize(1);
  }

  @Test
  void the_lesson_draws_the_data_of_the_public_tests() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.list(LabFolder.file(LabFolder.TESTS))) {
      files.sorted().map(LabFolder::read).forEach(tests::append);
    }
    for (Picture picture : pictures().get("README.md")) {
      assertThat(tests.toString())
          .contains(
              ".input(\"%s\", \"%s\")"
                  .formatted(picture.input().label(), picture.input().marbles()));
    }
  }

  private static Map<String, List<Picture>> pictures() {
    Map<String, List<Picture>> pictures = new LinkedHashMap<>();
    pictures.put("README.md", Picture.in(LabFolder.text("README.md")));
    for (String stub : LabFolder.STUBS) {
      pictures.put(stub, Picture.in(LabFolder.text(LabFolder.CLASSES + "/" + stub)));
    }
    return pictures;
  }

  private static List<DynamicTest> tests(String place, Picture picture) {
    List<DynamicTest> tests = new ArrayList<>();
    List<Picture.Row> rows = picture.rows();
    for (int i = 1; i < rows.size(); i++) {
      Picture.Row row = rows.get(i);
      Picture.Row above = rows.get(i - 1);
      tests.add(
          dynamicTest(
              "%s: %s over %s".formatted(place, row.label(), picture.input().marbles()),
              () -> check(place, picture.input(), above, row)));
    }
    return tests;
  }

  private static void check(String place, Picture.Row in, Picture.Row above, Picture.Row row) {
    ObservationAssert yours =
        Lab05.run(place + "  " + row.label())
            .input("in", in.marbles())
            .run(sources -> DrawnCall.stream(sources.stream("in"), above, row));
    if (row.label().startsWith("window")) {
      yours.yieldsInOrder(row.marbles());
    } else {
      yours.yields(row.marbles());
    }
  }
}
