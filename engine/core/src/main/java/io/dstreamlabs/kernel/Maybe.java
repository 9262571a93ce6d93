package io.dstreamlabs.kernel;

import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A value that may be absent and that can travel inside an RDD, which {@link java.util.Optional}
 * cannot because it is not serializable.
 *
 * <p>Immutable; two are equal if both are absent or their values are equal.
 *
 * @param <T> type of the value
 */
public final class Maybe<T> implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Maybe<?> ABSENT = new Maybe<>(null);

  private final T value;

  private Maybe(T value) {
    this.value = value;
  }

  /**
   * Holds {@code value}.
   *
   * @throws NullPointerException if {@code value} is null
   */
  public static <T> Maybe<T> of(T value) {
    return new Maybe<>(
        Objects.requireNonNull(value, "value is null: use absent() or ofNullable()"));
  }

  /** Holds nothing. */
  @SuppressWarnings("unchecked")
  public static <T> Maybe<T> absent() {
    return (Maybe<T>) ABSENT;
  }

  /** Holds {@code value}, or nothing if it is null. */
  public static <T> Maybe<T> ofNullable(T value) {
    return value == null ? absent() : new Maybe<>(value);
  }

  /** Whether there is a value. */
  public boolean isPresent() {
    return value != null;
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException if there is none
   */
  public T get() {
    if (value == null) {
      throw new NoSuchElementException(
          "the value is absent: ask isPresent() first, or use orElse()");
    }
    return value;
  }

  /** The value, or {@code other} if there is none. */
  public T orElse(T other) {
    return value == null ? other : value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Maybe<?> that && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return value == null ? "absent" : "Maybe(" + value + ")";
  }
}
