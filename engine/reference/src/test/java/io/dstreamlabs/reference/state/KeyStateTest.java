package io.dstreamlabs.reference.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.state.Stamped;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What a function may do with a state, and what it is told when it may not. */
class KeyStateTest {
  private final KeyState<String> state = new KeyState<>();

  @Test
  void a_new_key_has_no_state_until_it_is_updated() {
    state.show(Maybe.absent());

    assertThat(state.exists()).isFalse();
    assertThatThrownBy(state::get)
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("the key has no state: ask exists() first");
    assertThatThrownBy(state::remove)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot remove the state: the key has none. Ask exists() first");
    assertThat(state.isUpdated()).isFalse();

    state.update("new");

    assertThat(state.exists()).isTrue();
    assertThat(state.get()).isEqualTo("new");
    assertThat(state.isUpdated()).isTrue();
    assertThat(state.isRemoved()).isFalse();
    assertThat(state.isTimingOut()).isFalse();
  }

  @Test
  void a_state_may_be_updated_again_and_removed_then() {
    state.show(Maybe.of(new Stamped<>("old", 1_000)));
    assertThat(state.get()).isEqualTo("old");

    state.update("one");
    state.update("two");
    assertThat(state.get()).isEqualTo("two");
    state.remove();

    assertThat(state.exists()).isFalse();
    assertThat(state.isRemoved()).isTrue();
    assertThat(state.isUpdated()).isFalse();
  }

  @Test
  void nothing_comes_after_a_removal() {
    state.show(Maybe.of(new Stamped<>("old", 1_000)));
    state.remove();

    assertThatThrownBy(() -> state.update("new"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cannot update the state: it was removed in this call. Update it instead of removing"
                + " it");
    assertThatThrownBy(state::remove)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot remove the state: it was removed in this call already");
    assertThatThrownBy(state::get).isExactlyInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_state_that_is_timing_out_is_only_looked_at() {
    state.showTimingOut("last");

    assertThat(state.isTimingOut()).isTrue();
    assertThat(state.exists()).isTrue();
    assertThat(state.get()).isEqualTo("last");
    assertThatThrownBy(() -> state.update("new"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cannot update the state: the key is timing out, and goes after this call. Ask"
                + " isTimingOut() first");
    assertThatThrownBy(state::remove)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cannot remove the state: the key is timing out, and goes after this call. Ask"
                + " isTimingOut() first");
  }

  @Test
  void a_state_is_never_null() {
    state.show(Maybe.absent());

    assertThatThrownBy(() -> state.update(null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("next is null: call remove() to forget the key");
    assertThat(state.exists()).isFalse();
  }

  @Test
  void the_next_key_begins_afresh() {
    state.showTimingOut("last");
    state.show(Maybe.absent());
    assertThat(state.isTimingOut()).isFalse();
    assertThat(state.exists()).isFalse();

    state.update("new");
    state.show(Maybe.of(new Stamped<>("of another", 1_000)));

    assertThat(state.isUpdated()).isFalse();
    assertThat(state.get()).isEqualTo("of another");
  }

  @Test
  void what_is_emitted_is_there_or_absent_and_never_null() {
    List<String> out = new ArrayList<>();

    KeyState.emitted(Maybe.of("a"), out);
    KeyState.emitted(Maybe.absent(), out);

    assertThat(out).containsExactly("a");
    assertThatThrownBy(() -> KeyState.emitted(null, out))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(
            "the function of mapWithState returned null: return Maybe.absent() to emit nothing");
  }
}
