package io.dstreamlabs.datasets.rides;

import java.util.List;

/**
 * Where a third of the cars are, since their passengers are there.
 *
 * <pre>
 * metres north
 * 7000   station                stadium
 *                                  |  20:20
 *                                  v
 * 2000      old town            riverside  20:50
 *          2000 3000              7500  metres east
 * </pre>
 *
 * @param first its middle at the start
 * @param last its middle at the end
 * @param leavesMs when it leaves the first, in milliseconds after the start
 * @param arrivesMs when it comes to the last, going straight at an even pace
 */
record HotSpot(Place first, Place last, long leavesMs, long arrivesMs) {
  static final HotSpot STATION = staying(new Place(2_000, 7_000));
  static final HotSpot OLD_TOWN = staying(new Place(3_000, 2_000));
  static final HotSpot CROWD =
      new HotSpot(
          new Place(7_500, 7_000),
          new Place(7_500, 2_000),
          20 * Rides.MINUTE_MS,
          50 * Rides.MINUTE_MS);

  static final List<HotSpot> ALL = List.of(STATION, OLD_TOWN, CROWD);

  private static HotSpot staying(Place place) {
    return new HotSpot(place, place, 0, Rides.LENGTH_MS);
  }

  /** Its middle at {@code afterMs}. */
  Place at(long afterMs) {
    long goneMs = Math.max(0, Math.min(afterMs, arrivesMs) - leavesMs);
    long wholeMs = arrivesMs - leavesMs;
    return new Place(
        first.eastM() + (last.eastM() - first.eastM()) * goneMs / wholeMs,
        first.northM() + (last.northM() - first.northM()) * goneMs / wholeMs);
  }
}
