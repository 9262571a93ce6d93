package io.dstreamlabs.datasets.rides;

import io.dstreamlabs.datasets.DatasetGenerator;
import io.dstreamlabs.datasets.GeneratedDataset;
import io.dstreamlabs.datasets.GeneratedDataset.ColumnDescription;
import io.dstreamlabs.datasets.GeneratedDataset.DatasetDescription;
import io.dstreamlabs.datasets.GeneratedDataset.Planted;
import io.dstreamlabs.datasets.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An hour of a ride service: each of its 240 cars says about once a minute where it is. A car stays near its hot
 * spot, at a distance of its own.
 *
 * <pre>
 * minute    0            20        30  40        50         60
 *           |------------crowd-moves-------------|----------|
 *                                  jam-
 * </pre>
 */
public final class Rides implements DatasetGenerator {
  static final long MINUTE_MS = 60_000;
  static final long START_MS = 1_772_654_400_000L; // 2026-03-04, 20:00 UTC
  static final long LENGTH_MS = 60 * MINUTE_MS;
  static final long JAM_FROM_MS = 30 * MINUTE_MS;
  static final long JAM_TO_MS = 40 * MINUTE_MS;
  static final int DRIVERS = 240;
  static final long DEVIATION_OF_CAR_M = 300;
  static final long DEVIATION_OF_REPORT_M = 100;

  private static final long SEED = 20_260_304;
  private static final long SHORTEST_PAUSE_MS = 50_000;
  private static final long LONGEST_PAUSE_MS = 70_000;

  /** For {@link java.util.ServiceLoader}. */
  public Rides() {}

  @Override
  public String name() {
    return "rides";
  }

  @Override
  public GeneratedDataset generate() {
    return generate(SEED);
  }

  /** The dataset of another seed: the same hot spots, other cars. */
  static GeneratedDataset generate(long seed) {
    SeededRandom random = new SeededRandom(seed);
    List<Report> reports = new ArrayList<>();
    for (int driver = 1; driver <= DRIVERS; driver++) {
      reports.addAll(reportsOf(driver, random));
    }
    reports.sort(Comparator.comparingLong(Report::afterMs)); // stable: equal times keep their order
    return new GeneratedDataset(csv(reports), description(), seed);
  }

  private static List<Report> reportsOf(int driver, SeededRandom random) {
    String name = String.format(Locale.ROOT, "d%03d", driver);
    HotSpot hotSpot = HotSpot.ALL.get(driver % HotSpot.ALL.size());
    Place fromMiddle = Place.near(DEVIATION_OF_CAR_M, random);
    List<Report> reports = new ArrayList<>();
    for (long afterMs = random.below(LONGEST_PAUSE_MS);
        afterMs < LENGTH_MS;
        afterMs += random.between(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS)) {
      Place place =
          hotSpot.at(afterMs).plus(fromMiddle).plus(Place.near(DEVIATION_OF_REPORT_M, random));
      boolean jammed = hotSpot == HotSpot.STATION && afterMs >= JAM_FROM_MS && afterMs < JAM_TO_MS;
      long speedKmh = jammed ? random.between(0, 8) : random.between(15, 50);
      reports.add(new Report(afterMs, name, place, speedKmh));
    }
    return reports;
  }

  private static String csv(List<Report> reports) {
    StringBuilder csv = new StringBuilder("timestamp_ms,driver,east_m,north_m,speed_kmh\n");
    for (Report report : reports) {
      csv.append(START_MS + report.afterMs()).append(',');
      csv.append(report.driver()).append(',');
      csv.append(report.place().eastM()).append(',');
      csv.append(report.place().northM()).append(',');
      csv.append(report.speedKmh()).append('\n');
    }
    return csv.toString();
  }

  private static DatasetDescription description() {
    return new DatasetDescription(
        "Positions and speeds of the cars of a ride service, an hour of a Wednesday evening",
        List.of(
            new ColumnDescription(
                "timestamp_ms",
                "whole",
                "milliseconds since 1970-01-01T00:00:00Z",
                "When the car was there; a car reports every 50 to 70 s."),
            new ColumnDescription("driver", "text", "", "Who drives it: d and three digits."),
            new ColumnDescription(
                "east_m", "whole", "metres", "How far east of the city's south-west corner it is."),
            new ColumnDescription(
                "north_m", "whole", "metres", "How far north of that corner it is."),
            new ColumnDescription("speed_kmh", "whole", "km/h", "How fast it goes.")),
        List.of(
            new Planted(
                "three hot spots, each with a third of the cars, normally distributed around it with"
                    + " a standard deviation of about 316 m east and north: the station at"
                    + " (2000, 7000), the old town at (3000, 2000), and a crowd, at first at the"
                    + " stadium, (7500, 7000)",
                START_MS,
                START_MS + LENGTH_MS),
            new Planted(
                "the crowd moves from the stadium straight to the riverside at (7500, 2000), at an"
                    + " even pace, and stays there",
                START_MS + HotSpot.CROWD.leavesMs(),
                START_MS + HotSpot.CROWD.arrivesMs()),
            new Planted(
                "a jam around the station: its cars go 8 km/h at most; all other cars go 15 to 50",
                START_MS + JAM_FROM_MS,
                START_MS + JAM_TO_MS)));
  }
}
