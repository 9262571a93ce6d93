package io.dstreamlabs.datasets.rides;

import io.dstreamlabs.datasets.SeededRandom;

/**
 * A place in the city.
 *
 * @param eastM metres east of the city's south-west corner
 * @param northM metres north of it
 */
record Place(long eastM, long northM) {
  private static final int DRAWS = 12;

  /** The sum of both. */
  Place plus(Place other) {
    return new Place(eastM + other.eastM, northM + other.northM);
  }

  /**
   * A distance in any direction, about normally distributed: each part is a sum of 12 whole numbers from {@code
   * -s} to {@code s}, where {@code s} is half of {@code deviationM}.
   *
   * @param deviationM standard deviation of each part; even, positive
   */
  static Place near(long deviationM, SeededRandom random) {
    return new Place(bell(deviationM / 2, random), bell(deviationM / 2, random));
  }

  private static long bell(long most, SeededRandom random) {
    long sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      sum += random.between(-most, most);
    }
    return sum;
  }
}
