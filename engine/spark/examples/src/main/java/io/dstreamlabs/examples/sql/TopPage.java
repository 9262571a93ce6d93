package io.dstreamlabs.examples.sql;

import io.dstreamlabs.examples.Launch;
import io.dstreamlabs.kernel.Time;
import java.util.Locale;
import org.apache.spark.sql.Row;

/**
 * A page that was viewed much in a window.
 *
 * @param time where the window ends
 * @param page its path
 * @param views how often it was viewed
 * @param readers by how many users
 * @param fromOutside how many of the views came from another site
 */
record TopPage(Time time, String page, long views, long readers, long fromOutside) {
  static final String HEADER =
      "until  page                            views  readers  from outside";

  /** A row of the query's result. */
  static TopPage of(Time time, Row row) {
    return new TopPage(
        time,
        row.getAs("page"),
        row.<Long>getAs("views"),
        row.<Long>getAs("readers"),
        row.<Long>getAs("from_outside"));
  }

  /** A line below {@link #HEADER}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s  %-30s  %5d  %7d  %12d",
        Launch.timeOfDay(time),
        page,
        views,
        readers,
        fromOutside);
  }
}
