package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.OperatorFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plugs that a context was built with: at most one for each operator family, and a hint for those
 * that are missing.
 */
public final class Operators {
  private final List<OperatorFamily> plugs;
  private final Map<Class<? extends OperatorFamily>, String> hints;

  private Operators(
      List<OperatorFamily> plugs, Map<Class<? extends OperatorFamily>, String> hints) {
    this.plugs = plugs;
    this.hints = hints;
  }

  /** No plug: {@code transform} and what the kernel derives from it. */
  public static Operators none() {
    return of();
  }

  /** These plugs; each may implement several families, and the first that implements one is taken. */
  public static Operators of(OperatorFamily... plugs) {
    return new Operators(List.of(plugs), Map.of());
  }

  /** These plugs, and {@code plug} before them. */
  public Operators with(OperatorFamily plug) {
    List<OperatorFamily> more = new ArrayList<>(List.of(plug));
    more.addAll(plugs);
    return new Operators(List.copyOf(more), hints);
  }

  /** These plugs; where {@code family} is missing, the message ends with {@code hint}. */
  public Operators withHint(Class<? extends OperatorFamily> family, String hint) {
    Map<Class<? extends OperatorFamily>, String> more = new LinkedHashMap<>(hints);
    more.put(family, hint);
    return new Operators(plugs, more);
  }

  /** The plug for {@code family}, if there is one. */
  public <F extends OperatorFamily> Optional<F> find(Class<F> family) {
    for (OperatorFamily plug : plugs) {
      if (family.isInstance(plug)) {
        return Optional.of(family.cast(plug));
      }
    }
    return Optional.empty();
  }

  /** All plugs that are a {@code type} besides. */
  <T> List<T> every(Class<T> type) {
    return plugs.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The plug for {@code family}.
   *
   * @param operation what it is wanted for, for the message
   * @throws IllegalStateException if there is none
   */
  public <F extends OperatorFamily> F require(Class<F> family, String operation) {
    return find(family)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s needs a plug for %s, and the context has none: %s"
                        .formatted(operation, family.getSimpleName(), hintFor(family))));
  }

  private String hintFor(Class<? extends OperatorFamily> family) {
    return hints.getOrDefault(
        family, "give one to StreamingContext.builder().operators(Operators.of(..))");
  }
}
