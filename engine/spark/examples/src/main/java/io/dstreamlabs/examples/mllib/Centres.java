package io.dstreamlabs.examples.mllib;

import io.dstreamlabs.examples.Launch;
import io.dstreamlabs.kernel.Time;
import java.util.List;
import java.util.Locale;

/**
 * The centres after a batch.
 *
 * @param time where the batch ends
 * @param places metres east and north of each
 */
record Centres(Time time, List<double[]> places) {
  static final String HEADER =
      """
                station           old town          crowd
      until     east   north      east   north      east   north""";

  /** Lines below {@link #HEADER}. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(Launch.timeOfDay(time));
    for (double[] place : places) {
      line.append(String.format(Locale.ROOT, "     %4.0f    %4.0f ", place[0], place[1]));
    }
    return line.toString().stripTrailing();
  }
}
