package io.dstreamlabs.autograder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples of FIPS 180. */
class ChecksumTest {
  private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);

  @Test
  void sha1_is_that_of_the_standard() {
    assertThat(Checksum.sha1(ABC)).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
  }

  @Test
  void sha256_is_that_of_the_standard() {
    assertThat(Checksum.sha256(ABC))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
