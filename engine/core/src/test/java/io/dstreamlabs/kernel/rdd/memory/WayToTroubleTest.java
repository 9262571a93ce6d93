package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.MapFunction;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way to what cannot travel, word for word. */
class WayToTroubleTest {
  private static final String HERE = WayToTroubleTest.class.getName();

  /** Cannot travel. */
  private static final class Scanner {}

  /** Can travel if what it holds can. */
  private static class Holder implements Serializable {
    private static final long serialVersionUID = 1;
    final Object held;
    transient Object left = new Scanner();

    Holder(Object held) {
      this.held = held;
    }
  }

  private static final class Child extends Holder {
    private static final long serialVersionUID = 1;

    Child(Object held) {
      super(held);
    }
  }

  private final Scanner scanner = new Scanner();

  private static String scanner(String way) {
    return way + " (" + HERE + "$Scanner) is not serializable";
  }

  @Test
  void a_captured_value_is_named_by_its_number() {
    int fine = 1;
    Scanner local = new Scanner();
    MapFunction<Integer, Integer> f = x -> x + fine + local.hashCode();

    assertThat(WayToTrouble.in(f)).isEqualTo(scanner("captured value 2"));
  }

  @Test
  void a_lambda_that_uses_a_field_captured_the_whole_object() {
    MapFunction<Integer, Integer> f = x -> x + scanner.hashCode();

    assertThat(WayToTrouble.in(f)).isEqualTo("captured value 1 (" + HERE + ") is not serializable");
  }

  @Test
  void a_field_is_named_also_an_inherited_one() {
    assertThat(WayToTrouble.in(new Holder(new Scanner()))).isEqualTo(scanner("field held"));
    assertThat(WayToTrouble.in(new Child(new Scanner()))).isEqualTo(scanner("field held"));
  }

  @Test
  void the_way_through_several_objects_is_told() {
    Holder outer = new Holder(Pair.of("k", new Holder(new Scanner())));
    MapFunction<Integer, Integer> f = x -> x + outer.hashCode();

    assertThat(WayToTrouble.in(f))
        .isEqualTo(
            scanner(
                "captured value 1 ("
                    + HERE
                    + "$Holder), its field held (io.dstreamlabs.kernel.Pair), its field second ("
                    + HERE
                    + "$Holder), its field held"));
  }

  @Test
  void elements_of_arrays_and_collections_are_found() {
    Map<String, Object> map = new HashMap<>(Map.of("k", new Scanner()));

    assertThat(WayToTrouble.in(new Object[] {1, new Scanner()})).isEqualTo(scanner("element"));
    assertThat(WayToTrouble.in(new Holder(List.of("fine", new Scanner()))))
        .isEqualTo(scanner("field held (" + List.of(1, 2).getClass().getName() + "), its element"));
    assertThat(WayToTrouble.in(new Holder(map)))
        .isEqualTo(scanner("field held (java.util.HashMap), its element"));
  }

  @Test
  void what_is_transient_or_null_or_in_a_circle_is_no_trouble() {
    Object[] circle = new Object[2];
    circle[0] = circle;

    assertThat(WayToTrouble.in(new Holder(circle))).isEqualTo("part of it is not serializable");
    assertThat(WayToTrouble.in(new Holder(null))).isEqualTo("part of it is not serializable");
  }
}
