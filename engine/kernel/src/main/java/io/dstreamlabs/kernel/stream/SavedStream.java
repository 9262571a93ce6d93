package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a checkpoint holds of one stream: its RDDs that a later batch may read, and how far an input came.
 *
 * @param group the given id of the stream, or of the stream that is made from it; blank if there is none
 * @param kind what it is, such as {@code updateStateByKey}
 * @param rdds by time; absent where the stream had no RDD
 * @param position how far it came, if it is {@link Resumable}
 */
record SavedStream(
    String group, String kind, Map<Time, Maybe<SavedRdd>> rdds, Maybe<Object> position) {

  /** What is to be known of {@code stream} after the batch at {@code batchTime}. */
  static SavedStream of(
      DStream<?> stream, String group, Map<Time, Maybe<SavedRdd>> rdds, Time batchTime) {
    return new SavedStream(
        group,
        stream.toString(),
        rdds,
        stream instanceof Resumable input
            ? Maybe.of(input.positionAfter(batchTime))
            : Maybe.absent());
  }

  Map<String, Object> toPlain() {
    List<Object> all = new ArrayList<>();
    rdds.forEach(
        (time, rdd) ->
            all.add(
                Pair.of(
                    time.milliseconds(),
                    rdd.isPresent() ? Maybe.of(rdd.get().toPlain()) : Maybe.absent())));
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("group", group);
    plain.put("kind", kind);
    plain.put("rdds", all);
    plain.put("position", position);
    return plain;
  }

  @SuppressWarnings("unchecked") // as toPlain() made it
  static SavedStream fromPlain(Map<String, Object> plain) {
    Map<Time, Maybe<SavedRdd>> rdds = new TreeMap<>();
    for (Pair<Long, Maybe<Map<String, Object>>> entry :
        (List<Pair<Long, Maybe<Map<String, Object>>>>) plain.get("rdds")) {
      Maybe<Map<String, Object>> rdd = entry.second();
      rdds.put(
          new Time(entry.first()),
          rdd.isPresent() ? Maybe.of(SavedRdd.fromPlain(rdd.get())) : Maybe.absent());
    }
    return new SavedStream(
        (String) plain.get("group"),
        (String) plain.get("kind"),
        rdds,
        (Maybe<Object>) plain.get("position"));
  }
}
