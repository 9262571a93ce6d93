package io.dstreamlabs.kernel.state;

import java.io.Serializable;

/**
 * The state of a key, and when it was touched last; what a table of {@code mapWithState} holds.
 *
 * @param state the state
 * @param touchedMs the batch time of the last record of the key, in milliseconds
 * @param <S> the state
 */
public record Stamped<S>(S state, long touchedMs) implements Serializable {}
