package io.dstreamlabs.autograder.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ParcelTest {
  private static final byte[] CONTENT = "class A {}".getBytes(StandardCharsets.UTF_8);

  private final Parcel parcel = new Parcel(IntakeLimits.standard());

  @Test
  void only_the_content_of_a_source_is_kept() {
    parcel.add("A.java", CONTENT);
    parcel.add("A.png", CONTENT);
    assertThat(parcel.files().get("A.java")).isEqualTo(CONTENT);
    assertThat(parcel.files().get("A.png")).isEmpty();
  }

  @Test
  void what_is_not_kept_takes_room_all_the_same() {
    for (int file = 0; file < 3; file++) {
      parcel.add(file + ".png", new byte[5 << 20]);
    }
    parcel.add("3.png", new byte[(5 << 20) - 7]);
    assertThat(parcel.room()).isEqualTo(7);
  }
}
