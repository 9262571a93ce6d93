package io.dstreamlabs.hidden;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Timeline;
import java.util.ArrayList;
import java.util.List;

/** Timelines drawn as {@link Batches} are, one cell per second. */
public final class Timelines {
  private Timelines() {}

  /** One cell per second. */
  public static Timeline of(String drawing) {
    List<Timeline.Entry> entries = new ArrayList<>();
    long timeMs = 0;
    for (Maybe<List<Object>> batch : Batches.of(drawing).list()) {
      timeMs += 1000;
      if (batch.isPresent()) {
        entries.add(new Timeline.Entry(timeMs, batch.get()));
      }
    }
    return new Timeline(entries);
  }
}
