package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudentClassesTest {
  private static final ClassLoader PARENT = StudentClassesTest.class.getClassLoader();
  private static final Map<String, byte[]> STATELESS =
      Sources.compile("a.A", "Runnable r = () -> {};");

  @Test
  void static_state_does_not_pass_from_one_request_to_the_next() throws Exception {
    StudentClasses classes =
        new StudentClasses(Sources.compile("a.A", "public static int count;"), PARENT);
    classes.forRequest().loadClass("a.A").getField("count").setInt(null, 7);

    Class<?> next = classes.forRequest().loadClass("a.A");

    assertThat(next.getField("count").getInt(null)).isZero();
  }

  @Test
  void one_class_with_static_state_is_enough() {
    Map<String, byte[]> both = new HashMap<>(STATELESS);
    both.putAll(Sources.compile("a.B", "static int count;"));
    StudentClasses classes = new StudentClasses(both, PARENT);

    assertThat(classes.forRequest()).isNotSameAs(classes.forRequest());
  }

  @Test
  void classes_without_it_are_loaded_once() {
    StudentClasses classes = new StudentClasses(STATELESS, PARENT);

    assertThat(classes.forRequest()).isSameAs(classes.forRequest());
  }

  @Test
  void after_a_failure_they_are_loaded_again() {
    StudentClasses classes = new StudentClasses(STATELESS, PARENT);
    StudentClassLoader first = classes.forRequest();

    classes.failed();

    assertThat(classes.forRequest()).isNotSameAs(first);
  }

  @Test
  void class_that_is_named_like_one_of_ours_is_refused_at_the_request() {
    StudentClasses classes =
        new StudentClasses(Map.of("io.dstreamlabs.worker.Evil", new byte[0]), PARENT);

    assertThatThrownBy(classes::forRequest).isExactlyInstanceOf(IllegalArgumentException.class);
  }
}
