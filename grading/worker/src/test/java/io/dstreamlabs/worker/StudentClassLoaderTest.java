package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentClassLoaderTest {
  private static final ClassLoader PARENT = StudentClassLoaderTest.class.getClassLoader();

  @Test
  void defines_the_classes_that_it_was_given() throws ClassNotFoundException {
    StudentClassLoader loader = new StudentClassLoader(Sources.compile("a.A", ""), PARENT);

    Class<?> type = loader.loadClass("a.A");

    assertThat(type.getClassLoader()).isSameAs(loader);
    assertThat(loader.getName()).isEqualTo("student");
  }

  @Test
  void two_loaders_share_no_static_state() throws ReflectiveOperationException {
    Map<String, byte[]> classes = Sources.compile("a.A", "public static int count;");
    Class<?> one = new StudentClassLoader(classes, PARENT).loadClass("a.A");
    Class<?> two = new StudentClassLoader(classes, PARENT).loadClass("a.A");

    one.getField("count").setInt(null, 7);

    assertThat(two.getField("count").getInt(null)).isZero();
  }

  @Test
  void class_of_the_kernel_comes_from_the_parent() throws ClassNotFoundException {
    StudentClassLoader loader = new StudentClassLoader(Map.of(), PARENT);

    assertThat(loader.loadClass(Pair.class.getName())).isSameAs(Pair.class);
  }

  @Test
  void class_of_the_worker_is_not_found() {
    StudentClassLoader loader = new StudentClassLoader(Map.of(), PARENT);

    assertThatThrownBy(() -> loader.loadClass("io.dstreamlabs.worker.Frames"))
        .isExactlyInstanceOf(ClassNotFoundException.class)
        .hasMessage("io.dstreamlabs.worker.Frames");
  }

  @Test
  void class_that_nobody_has_is_not_found() {
    StudentClassLoader loader = new StudentClassLoader(Map.of(), PARENT);

    assertThatThrownBy(() -> loader.loadClass("a.Missing"))
        .isExactlyInstanceOf(ClassNotFoundException.class)
        .hasMessage("a.Missing");
  }

  @Test
  void bytes_that_are_no_class_do_not_define_one() {
    StudentClassLoader loader = new StudentClassLoader(Map.of("a.A", new byte[9]), PARENT);

    assertThatThrownBy(() -> loader.loadClass("a.A")).isInstanceOf(ClassFormatError.class);
  }

  @Test
  void class_under_the_name_of_another_is_refused() {
    byte[] bytes = Sources.compile("a.A", "").get("a.A");
    StudentClassLoader loader = new StudentClassLoader(Map.of("a.B", bytes), PARENT);

    assertThatThrownBy(() -> loader.loadClass("a.B")).isInstanceOf(NoClassDefFoundError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Evil",
        "io.dstreamlabs.kernel.Pair",
        "io.dstreamlabs.replay.Replay",
        "io.dstreamlabs.scenarios.lab05.Window",
        "io.dstreamlabs.worker.Frames"
      })
  void class_named_like_one_of_ours_is_refused(String name) {
    assertThatThrownBy(() -> new StudentClassLoader(Map.of(name, new byte[0]), PARENT))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(name + " is not in a package for students' classes");
  }
}
