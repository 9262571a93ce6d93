package io.dstreamlabs.examples.mllib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dstreamlabs.examples.LocalSpark;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.replay.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HotSpotsByKMeansTest {
  private static final long MINUTE = 60_000;
  private static final long START = 1_772_654_400_000L; // 20:00
  private static final int STATION = 0;
  private static final int OLD_TOWN = 1;
  private static final int CROWD = 2;
  private static final Dataset RIDES = HotSpotsByKMeans.read(LocalSpark.dataset("rides"));
  private static final List<Centres> LEARNED = new ArrayList<>();

  /**
   * The 80 cars of a hot spot stand 300 m off, each on its own: 34 m for the mean of them. Twenty batches, three
   * hot spots and two parts are 120 numbers: five of these let a right program pass 9,999 times in 10,000.
   */
  private static final double CHANCE_M = 170;

  @BeforeAll
  static void run() {
    HotSpotsByKMeans.run(LocalSpark.open(), RIDES, LEARNED::add);
  }

  @Test
  void there_are_centres_after_each_batch_of_three_minutes() {
    assertThat(LEARNED)
        .extracting(centres -> (centres.time().milliseconds() - START) / MINUTE)
        .containsExactly(
            3L, 6L, 9L, 12L, 15L, 18L, 21L, 24L, 27L, 30L, 33L, 36L, 39L, 42L, 45L, 48L, 51L, 54L,
            57L, 60L);
  }

  /** K-means as its Javadoc says it, in plain loops; sums differ only in their order. */
  @Test
  void centres_are_those_of_a_plain_computation() {
    double[][] centres = {{4_500, 5_000}, {4_750, 4_500}, {5_000, 5_000}};
    double[] weights = {1_000, 1_000, 1_000};
    for (Centres learned : LEARNED) {
      double[][] sums = new double[3][2];
      int[] sizes = new int[3];
      for (Row ride : batchUntil(learned.time())) {
        double[] place = {ride.number("east_m"), ride.number("north_m")};
        int nearest = nearest(centres, place);
        sums[nearest][0] += place[0];
        sums[nearest][1] += place[1];
        sizes[nearest]++;
      }
      for (int i = 0; i < 3; i++) {
        double known = weights[i] * 0.5;
        weights[i] = known + sizes[i];
        centres[i][0] = (centres[i][0] * known + sums[i][0]) / weights[i];
        centres[i][1] = (centres[i][1] * known + sums[i][1]) / weights[i];
        assertThat(learned.places().get(i))
            .as("centre %d at %s", i, learned.time())
            .containsExactly(centres[i], within(1e-6));
      }
    }
  }

  private static List<Row> batchUntil(Time time) {
    return RIDES.rows().stream()
        .filter(row -> row.timestampMs() < time.milliseconds())
        .filter(row -> row.timestampMs() >= time.milliseconds() - 3 * MINUTE)
        .toList();
  }

  private static int nearest(double[][] centres, double[] place) {
    int nearest = 0;
    for (int i = 1; i < centres.length; i++) {
      nearest = distance(centres[i], place) < distance(centres[nearest], place) ? i : nearest;
    }
    return nearest;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  /**
   * The guess weighs 1 000 and halves with each batch of about 240 reports: it is down to a hundredth of the weight
   * after six batches, which is 50 m of the 4 km that it was wrong by.
   */
  @Test
  void guesses_that_are_wrong_come_to_the_planted_places_in_seven_batches() {
    assertThat(distance(LEARNED.get(0).places().get(STATION), new double[] {2_000, 7_000}))
        .isGreaterThan(1_500);
    assertAt(LEARNED.get(6), STATION, 2_000, 7_000);
    assertAt(LEARNED.get(6), OLD_TOWN, 3_000, 2_000);
    assertAt(LEARNED.get(19), STATION, 2_000, 7_000);
    assertAt(LEARNED.get(19), OLD_TOWN, 3_000, 2_000);
  }

  /**
   * While the crowd goes 500 m in a batch, a batch's mean is half of that behind, and the mean of all batches, each
   * weighing half as much as the next one, one batch more: 750 m in all.
   */
  @Test
  void the_crowd_is_followed_a_batch_and_a_half_behind() {
    for (long minute = 36; minute <= 48; minute += 3) {
      double crowdNorthM = 7_000 - 5_000 * (minute - 20) / 30.0;
      assertAt(LEARNED.get((int) minute / 3 - 1), CROWD, 7_500, crowdNorthM + 750);
    }
  }

  /** Ten minutes after the end of the way all but a sixteenth of those 750 m is made up for. */
  @Test
  void the_crowd_is_found_where_it_stays() {
    assertAt(LEARNED.get(19), CROWD, 7_500, 2_000);
  }

  private static void assertAt(Centres learned, int hotSpot, double eastM, double northM) {
    assertThat(learned.places().get(hotSpot))
        .as("hot spot %d at %s", hotSpot, learned)
        .containsExactly(new double[] {eastM, northM}, within(CHANCE_M));
  }

  @Test
  void a_line_of_the_table_stands_below_its_header() {
    List<double[]> places =
        Arrays.asList(new double[] {2_000.4, 7_000}, new double[] {900, 20}, new double[] {1, 2.6});

    assertThat(Centres.HEADER + "\n" + new Centres(new Time(START + 3 * MINUTE), places))
        .isEqualTo(
            """
                      station           old town          crowd
            until     east   north      east   north      east   north
            20:03     2000    7000       900      20         1       3""");
  }
}
