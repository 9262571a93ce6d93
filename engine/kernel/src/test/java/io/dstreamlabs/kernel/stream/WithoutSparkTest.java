package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whoever takes a lab downloads nothing of Spark. */
class WithoutSparkTest {

  @Test
  void no_class_of_spark_is_on_the_class_path() {
    assertThatThrownBy(() -> Class.forName("org.apache.spark.SparkContext"))
        .isExactlyInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Class.forName("scala.Option"))
        .isExactlyInstanceOf(ClassNotFoundException.class);
  }
}
