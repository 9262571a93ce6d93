package io.dstreamlabs.kernel.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A parent that a stream declared, and how far back from its own time it reads it.
 *
 * @param parent the stream that is read
 * @param back how far back; one slide of the parent where only the batch itself is read
 */
record ParentRead(DStream<?> parent, Duration back) {

  /** The parents among {@code reads}; a stream is not a parent of its own. */
  static List<ParentRead> among(List<Reads> reads) {
    List<ParentRead> parents = new ArrayList<>();
    for (Reads read : reads) {
      if (read instanceof Reads.Current current) {
        parents.add(new ParentRead(current.parent(), current.parent().slideDuration()));
      } else if (read instanceof Reads.Last last) {
        parents.add(new ParentRead(last.parent(), last.duration()));
      }
    }
    return List.copyOf(parents);
  }
}
