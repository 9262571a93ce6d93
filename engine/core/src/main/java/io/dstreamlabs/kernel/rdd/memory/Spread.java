package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.util.List;
import java.util.Optional;

/** How the keys of an RDD are spread over its partitions. */
sealed interface Spread {

  /** Any key may be anywhere. */
  static Spread anyhow() {
    return new Anyhow();
  }

  /** Each key is where {@code rule} puts it. */
  static Spread by(Partitioner rule) {
    return new By(rule);
  }

  /** As by a shuffle where nobody says another partitioner. */
  static Spread byHash(int numPartitions) {
    return by(new HashPartitioner(numPartitions));
  }

  /** How all of {@code rdds} are spread, if that is one rule; else, anyhow. */
  static Spread common(List<? extends PairRdd<?, ?>> rdds) {
    Optional<Partitioner> first = rdds.get(0).partitioner();
    return rdds.stream().allMatch(rdd -> rdd.partitioner().equals(first))
        ? first.map(Spread::by).orElse(anyhow())
        : anyhow();
  }

  /** The rule, if there is one. */
  Optional<Partitioner> rule();

  /** Whether each key is where {@code partitioner} puts it. */
  default boolean isBy(Partitioner partitioner) {
    return rule().equals(Optional.of(partitioner));
  }

  /** By no rule. */
  record Anyhow() implements Spread {
    @Override
    public Optional<Partitioner> rule() {
      return Optional.empty();
    }
  }

  /** By a rule. */
  record By(Partitioner partitioner) implements Spread {
    @Override
    public Optional<Partitioner> rule() {
      return Optional.of(partitioner);
    }
  }
}
