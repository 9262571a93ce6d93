package io.dstreamlabs.autograder.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenExercisesTest {
  private static final Lab LAB =
      new Lab(
          "lab09-rings",
          "Rings",
          "io.rings",
          "io.rings.Rings",
          "io.hidden.rings",
          List.of("src/main/java/io/rings/A.java", "src/main/java/io/rings/B.java"),
          List.of(new Exercise("9.1", "a", 1, List.of()), new Exercise("9.2", "b", 1, List.of())),
          Path.of("labs/lab09-rings"));
  private static final String TO_DO = "throw NotImplementedYet.exercise(\"%s\", \"turn it\");";

  private static List<Leak> done(String a, String b) {
    String folder = "labs/lab09-rings/src/main/java/io/rings/";
    return OpenExercises.done(
        LAB, Map.of(folder + "A.java", Packed.bytes(a), folder + "B.java", Packed.bytes(b)));
  }

  @Test
  void each_exercise_is_to_do_in_some_stub() {
    assertThat(done(TO_DO.formatted("9.1"), TO_DO.formatted("9.2"))).isEmpty();
    assertThat(done("", TO_DO.formatted("9.2") + TO_DO.formatted("9.1"))).isEmpty();
  }

  @Test
  void one_that_is_solved_in_its_place_is_named() {
    assertThat(done(TO_DO.formatted("9.1"), "return ring; // " + TO_DO.formatted("9.2")))
        .containsExactly(
            new Leak(
                "labs/lab09-rings", "nothing of exercise 9.2 is still to do: put its stub back"));
  }

  @Test
  void a_stub_that_is_not_there_is_not_to_do() {
    assertThat(OpenExercises.done(LAB, Map.of())).hasSize(2);
  }

  @Test
  void a_stub_with_nothing_left_to_do_is_an_answer() {
    String folder = "labs/lab09-rings/src/main/java/io/rings/";
    Map<String, byte[]> files =
        Map.of(
            folder + "A.java", Packed.bytes("return ring; // " + TO_DO.formatted("9.1")),
            folder + "B.java", Packed.bytes(TO_DO.formatted("9.2")),
            folder + "Given.java", Packed.bytes("return ring;"));
    assertThat(OpenExercises.solved(LAB, files)).containsExactly(folder + "A.java");
  }
}
