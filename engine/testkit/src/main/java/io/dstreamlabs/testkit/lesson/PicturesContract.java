package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.testkit.LabRun;
import io.dstreamlabs.testkit.ObservationAssert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every time line that is drawn in the lesson or in a stub is run. */
public abstract class PicturesContract {
  private static final String LESSON = "README.md";

  private final LabFolder lab = LabFolder.ofThisSolution();

  /** The solution as a plug. */
  protected abstract Operators operators();

  /** Calls an operator as a picture does. */
  protected abstract DrawnOperators drawn();

  /** Whether the order of the records of {@code call} is drawn, too. */
  protected abstract boolean keepsOrder(DrawnCall call);

  /** The files of the student that draw nothing. */
  protected Set<String> withoutPicture() {
    return Set.of();
  }

  @TestFactory
  Stream<DynamicTest> every_picture_is_what_the_solution_does() {
    return pictures().entrySet().stream()
        .flatMap(
            place ->
                place.getValue().stream()
                    .flatMap(picture -> picture.calls().stream())
                    .map(row -> test(place.getKey(), row)));
  }

  @Test
  void the_lesson_and_each_stub_have_a_picture_with_a_call() {
    assertThat(
            pictures().entrySet().stream()
                .filter(place -> place.getValue().isEmpty())
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(withoutPicture());
    assertThat(pictures().values().stream().flatMap(List::stream))
        .allSatisfy(picture -> assertThat(picture.inputs()).isNotEmpty())
        .allSatisfy(picture -> assertThat(picture.calls()).isNotEmpty());
  }

  @Test
  void the_lesson_draws_the_data_of_the_public_tests() {
    String tests =
        lab.names(lab.tests()).stream()
            .map(name -> lab.text(lab.tests() + "/" + name))
            .collect(Collectors.joining());
    for (Picture picture : Picture.in(lab.text(LESSON))) {
      for (Picture.Row input : picture.inputs()) {
        assertThat(tests)
            .contains(".input(\"%s\", \"%s\")".formatted(input.label(), input.marbles()));
      }
    }
  }

  private Map<String, List<Picture>> pictures() {
    Map<String, List<Picture>> pictures = new LinkedHashMap<>();
    pictures.put(LESSON, Picture.in(lab.text(LESSON)));
    for (String stub : lab.stubs()) {
      pictures.put(stub, Picture.in(lab.source(stub)));
    }
    return pictures;
  }

  private DynamicTest test(String place, DrawnRow row) {
    String inputs =
        row.picture().inputs().stream().map(Picture.Row::marbles).collect(Collectors.joining("; "));
    return dynamicTest(
        "%s: %s over %s".formatted(place, row.label(), inputs), () -> check(place, row));
  }

  private void check(String place, DrawnRow row) {
    LabRun run = LabRun.with(operators()).title(place + "  " + row.label());
    ObservationAssert yours = row.done(run).run(sources -> row.build(drawn(), sources));
    if (keepsOrder(row.call())) {
      yours.yieldsInOrder(row.marbles());
    } else {
      yours.yields(row.marbles());
    }
    if (row.fails()) {
      row.whole(run).failsAt(row.batches() + 1, sources -> row.build(drawn(), sources));
    }
  }
}
