package io.dstreamlabs.kernel.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import org.junit.jupiter.api.Test;

class FilterFunctionTest {

  @Test
  void everything_keeps_whatever_it_is_asked_about() throws Exception {
    assertThat(FilterFunction.<String>everything().call("a")).isTrue();
    assertThat(FilterFunction.<Integer>everything().call(0)).isTrue();
  }

  @Test
  void everything_is_one_object_also_after_it_has_travelled() {
    FilterFunction<String> everything = FilterFunction.everything();
    try (MemoryRddContext strict = MemoryRddContext.strict(1)) {
      assertThat(strict.ship(everything)).isSameAs(everything);
    }
  }
}
