package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class HiddenTestInfoTest {
  /** Never run: its methods are only looked at. */
  @Exercise("9.1")
  private static final class Examples {
    @HiddenTest("A rule.")
    @Points(3)
    void a_window_is_short() {}

    @HiddenTest("Another rule.")
    @Exercise("9.2")
    @Points(1)
    void belongs_elsewhere() {}

    @HiddenTest("A rule.")
    void worth_nothing() {}

    void no_test() {}
  }

  private static final class Homeless {
    @HiddenTest("A rule.")
    @Points(1)
    void lost() {}
  }

  private static Method method(Class<?> type, String name) throws NoSuchMethodException {
    return type.getDeclaredMethod(name);
  }

  @Test
  void a_test_says_its_id_exercise_name_rule_and_points() throws NoSuchMethodException {
    assertThat(HiddenTestInfo.of(method(Examples.class, "a_window_is_short")))
        .contains(
            new HiddenTestInfo(
                "Examples.a_window_is_short", "9.1", "a window is short", "A rule.", 3));
  }

  @Test
  void the_exercise_of_the_method_wins() throws NoSuchMethodException {
    assertThat(HiddenTestInfo.of(method(Examples.class, "belongs_elsewhere")))
        .map(HiddenTestInfo::exercise)
        .contains("9.2");
  }

  @Test
  void what_is_no_hidden_test_has_no_info() throws NoSuchMethodException {
    assertThat(HiddenTestInfo.of(method(Examples.class, "no_test"))).isEmpty();
  }

  @Test
  void a_test_without_points_or_exercise_is_refused() throws NoSuchMethodException {
    Method worthNothing = method(Examples.class, "worth_nothing");
    assertThatThrownBy(() -> HiddenTestInfo.of(worthNothing))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("Examples.worth_nothing needs @Points of 1 or more");
    Method lost = method(Homeless.class, "lost");
    assertThatThrownBy(() -> HiddenTestInfo.of(lost))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("Homeless.lost has no @Exercise");
  }
}
