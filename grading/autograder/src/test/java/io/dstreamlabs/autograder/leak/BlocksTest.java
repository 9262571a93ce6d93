package io.dstreamlabs.autograder.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlocksTest {
  @Test
  void inner_blocks_come_before_outer_ones() {
    assertThat(Blocks.in("classA{voida(){b();}intc(){returnd;}}"))
        .containsExactly("b();", "returnd;", "voida(){b();}intc(){returnd;}");
  }

  @Test
  void braces_in_quotes_are_none() {
    assertThat(Blocks.in("a(){b(\"}\\\"{\",'{','\\'');}"))
        .containsExactly("b(\"}\\\"{\",'{','\\'');");
  }

  @Test
  void what_is_never_closed_or_never_opened_is_no_block() {
    assertThat(Blocks.in("}a{b{c}")).containsExactly("c");
  }
}
