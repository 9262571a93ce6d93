package io.dstreamlabs.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksumTest {
  private static final List<Pair<String, Long>> SOME =
      List.of(Pair.of("a", 1L), Pair.of("b", 2L), Pair.of("c", 3L));

  @Test
  void order_does_not_matter() {
    assertThat(of(Pair.of("c", 3L), Pair.of("a", 1L), Pair.of("b", 2L)))
        .isEqualTo(Checksum.ofAll(SOME.iterator()));
  }

  @Test
  void pair_that_is_missing_or_twice_matters() {
    assertThat(of(Pair.of("a", 1L), Pair.of("b", 2L)))
        .isNotEqualTo(Checksum.ofAll(SOME.iterator()));
    assertThat(of(Pair.of("a", 1L), Pair.of("a", 1L)).sum())
        .isNotEqualTo(of(Pair.of("a", 1L)).sum());
  }

  @Test
  void values_that_changed_places_matter() {
    assertThat(of(Pair.of("a", 2L), Pair.of("b", 1L)))
        .isNotEqualTo(of(Pair.of("a", 1L), Pair.of("b", 2L)));
  }

  @Test
  void one_more_here_and_one_less_there_matters() {
    assertThat(of(Pair.of("a", 2L), Pair.of("a", 4L)))
        .isNotEqualTo(of(Pair.of("a", 3L), Pair.of("a", 3L)));
  }

  @Test
  void nothing_has_the_checksum_0() {
    assertThat(of()).isEqualTo(new Checksum(0, 0));
  }

  @Test
  void rdd_has_that_of_its_records_however_it_is_cut() {
    try (RddContext rdds = MemoryRddContext.strict(2)) {
      for (int partitions = 1; partitions <= 4; partitions++) {
        assertThat(Checksum.of(rdds.parallelize(SOME, partitions)))
            .isEqualTo(Checksum.ofAll(SOME.iterator()));
      }
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read, and not passed on as one
  private static Checksum of(Pair<String, Long>... pairs) {
    return Checksum.ofAll(List.of(pairs).iterator());
  }
}
