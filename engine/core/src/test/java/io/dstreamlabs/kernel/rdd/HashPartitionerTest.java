package io.dstreamlabs.kernel.rdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HashPartitionerTest {

  @Test
  void a_key_goes_by_the_remainder_of_its_hash_code() {
    HashPartitioner three = new HashPartitioner(3);

    assertThat(three.partition(7)).isEqualTo(1);
    assertThat(three.partition("a")).isEqualTo(97 % 3);
    assertThat(three.partition(-1)).isEqualTo(2);
    assertThat(three.partition(Integer.MIN_VALUE)).isEqualTo(1); // -2147483648 = 3 * -715827883 + 1
  }

  @Test
  void two_with_the_same_number_are_equal() {
    assertThat(new HashPartitioner(3)).isEqualTo(new HashPartitioner(3));
    assertThat(new HashPartitioner(3)).isNotEqualTo(new HashPartitioner(4));
  }

  @Test
  void no_partitions_at_all_are_refused() {
    assertThatThrownBy(() -> new HashPartitioner(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("numPartitions is 0, but must be 1 or more");
  }
}
