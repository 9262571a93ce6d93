package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The RDDs that streams want kept. Several streams may hold one and the same RDD, such as a window of one
 * batch and the batch; it is kept until the last of them lets go, and what no stream claimed is left as
 * its owner wants it.
 *
 * <p>Not thread-safe: guarded by the graph's lock.
 */
final class Persisted {
  private final Map<Rdd<?>, Integer> claims = new IdentityHashMap<>();

  /** Keeps {@code rdd} for one more stream. */
  Rdd<?> claim(Rdd<?> rdd, StorageLevel level) {
    Rdd<?> kept = rdd.persist(level);
    claims.merge(kept, 1, Integer::sum);
    return kept;
  }

  /** One stream less; the last one ends the keeping. */
  void release(Rdd<?> rdd) {
    Integer left = claims.computeIfPresent(rdd, (same, claimed) -> claimed - 1);
    if (left != null && left == 0) {
      claims.remove(rdd);
      rdd.unpersist();
    }
  }

  /** How many RDDs are kept. */
  int size() {
    return claims.size();
  }
}
