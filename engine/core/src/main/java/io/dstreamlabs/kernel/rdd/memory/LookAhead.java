package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The pairs of a batch, whose keys are looked up in a table one after the other. In a large one each look-up waits
 * for memory several times; here the places of some pairs are touched in one go before the first of them is handed
 * on, so that they wait together. Each key is asked for its hash code once more for that.
 *
 * <p>This is the group prefetching of S. Chen, A. Ailamaki, P. B. Gibbons and T. C. Mowry, Improving Hash Join
 * Performance through Prefetching, 2004, by loads that do not depend on one another.
 */
final class LookAhead<K, V> implements Iterator<Pair<K, V>> {
  private static final int GROUP = 64;

  private final Iterator<Pair<K, V>> pairs;
  private final CellTable<K, ?> table;
  private final Pair<K, V>[] group;
  private int next;
  private int end;
  private int touched; // never read: it is there so that the looks are not dropped

  @SuppressWarnings({"unchecked", "rawtypes"}) // nobody else sees the array
  LookAhead(Iterator<Pair<K, V>> pairs, CellTable<K, ?> table) {
    this.pairs = pairs;
    this.table = table;
    this.group = new Pair[GROUP];
  }

  @Override
  public boolean hasNext() {
    return next < end || pairs.hasNext();
  }

  @Override
  public Pair<K, V> next() {
    if (next == end) {
      fetch();
    }
    return group[next++];
  }

  private void fetch() {
    next = 0;
    end = 0;
    while (end < GROUP && pairs.hasNext()) {
      group[end++] = pairs.next();
    }
    if (end == 0) {
      throw new NoSuchElementException();
    }
    for (int i = 0; i < end; i++) {
      touched += table.touch(group[i].first().hashCode());
    }
  }
}
