package io.dstreamlabs.kernel.state;

/**
 * The state of one key, as the function of {@code mapWithState} sees it; valid during that call only.
 *
 * @param <S> the state
 */
public interface State<S> {

  /** Whether the key has a state. */
  boolean exists();

  /**
   * The state.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  S get();

  /**
   * Sets the state.
   *
   * @throws IllegalArgumentException if it is null, if the state was removed in this call, or if it is
   *     {@linkplain #isTimingOut timing out}
   */
  void update(S next);

  /**
   * Forgets the key.
   *
   * @throws IllegalArgumentException if there is no state, such as after another remove, or if it is
   *     {@linkplain #isTimingOut timing out} and so goes anyway
   */
  void remove();

  /** Whether this is the last call for the key, because no record of it came for too long. */
  boolean isTimingOut();
}
