package io.dstreamlabs.examples.ml;

import io.dstreamlabs.examples.Launch;
import io.dstreamlabs.kernel.Time;
import java.util.Locale;
import org.apache.spark.sql.Row;

/**
 * How well the payments of a window were judged.
 *
 * @param time where the window ends
 * @param payments how many there were
 * @param frauds how many of them were frauds
 * @param alarms how many were taken for frauds
 * @param found how many were frauds and were taken for it
 */
record Judged(Time time, long payments, long frauds, long alarms, long found) {
  static final String HEADER = "until  payments  frauds  alarms  found  precision  recall";

  /** A row of the query's result. */
  static Judged of(Time time, Row row) {
    return new Judged(
        time,
        row.<Long>getAs("payments"),
        row.<Long>getAs("frauds"),
        row.<Long>getAs("alarms"),
        row.<Long>getAs("found"));
  }

  /** How much of what was taken for a fraud is one; 1 if there was no alarm. */
  double precision() {
    return alarms == 0 ? 1 : (double) found / alarms;
  }

  /** How much of the frauds was found; 1 if there was none. */
  double recall() {
    return frauds == 0 ? 1 : (double) found / frauds;
  }

  /** A line below {@link #HEADER}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s  %8d  %6d  %6d  %5d  %9.2f  %6.2f",
        Launch.timeOfDay(time),
        payments,
        frauds,
        alarms,
        found,
        precision(),
        recall());
  }
}
