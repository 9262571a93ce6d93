package io.dstreamlabs.datasets.rides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dstreamlabs.datasets.SeededRandom;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final int DRAWS = 10_000;

  /**
   * Twelve whole numbers from -50 to 50 have a variance of 12 * 50 * 51 / 3 = 10 200, so a deviation of 101. Of ten
   * thousand draws the mean is known to 1 and the deviation to 0.7; five of these are taken.
   */
  @Test
  void distances_have_the_mean_0_and_the_deviation_that_is_asked_for() {
    SeededRandom random = new SeededRandom(5);
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      long eastM = Place.near(100, random).eastM();
      sum += eastM;
      squares += (double) eastM * eastM;
    }

    assertThat(sum / DRAWS).isCloseTo(0, within(5.0));
    assertThat(Math.sqrt(squares / DRAWS)).isCloseTo(101, within(3.5));
  }

  @Test
  void two_thirds_of_the_distances_are_within_one_deviation() {
    SeededRandom random = new SeededRandom(6);
    int within = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      within += Math.abs(Place.near(100, random).northM()) <= 100 ? 1 : 0;
    }

    // 68 % if normal; five deviations of a share of ten thousand are 2.3 %
    assertThat(within).isBetween(6_550, 7_050);
  }

  @Test
  void a_crowd_stays_goes_at_an_even_pace_and_stays() {
    assertThat(HotSpot.CROWD.at(0)).isEqualTo(new Place(7_500, 7_000));
    assertThat(HotSpot.CROWD.at(20 * 60_000)).isEqualTo(new Place(7_500, 7_000));
    // a fifth of the half hour, so a fifth of 5 km
    assertThat(HotSpot.CROWD.at(26 * 60_000)).isEqualTo(new Place(7_500, 6_000));
    assertThat(HotSpot.CROWD.at(50 * 60_000)).isEqualTo(new Place(7_500, 2_000));
    assertThat(HotSpot.CROWD.at(59 * 60_000)).isEqualTo(new Place(7_500, 2_000));
    assertThat(HotSpot.STATION.at(26 * 60_000)).isEqualTo(new Place(2_000, 7_000));
  }
}
