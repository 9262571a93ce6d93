package io.dstreamlabs.examples.sql;

import static io.dstreamlabs.kernel.Durations.minutes;

import io.dstreamlabs.examples.Launch;
import io.dstreamlabs.examples.ReplayOnSpark;
import io.dstreamlabs.replay.Column;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.spark.SparkRddContext;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Page views summarised by Spark SQL: the three pages of each window that were viewed most.
 *
 * <pre>
 * time (min)               0         10         20         30         40
 * views                    | v  v v v | vv v  v  | v v   vv | v  vv  v |      batches of a minute
 * window(20 min, 10 min)   |---- table views ----|
 *                                     |---- table views ----|                 a table for each window,
 *                                                |---- table views ----|      and one query for all
 * </pre>
 */
public final class PageViewsBySql {
  private static final StructType SCHEMA =
      StructType.fromDDL("user STRING, page STRING, referrer STRING");

  private static final String QUERY =
      """
      SELECT page,
             count(*)                              AS views,
             count(DISTINCT user)                  AS readers,
             count_if(referrer LIKE 'https://%')   AS from_outside
      FROM views
      GROUP BY page
      ORDER BY views DESC, page
      LIMIT 3
      """;

  private PageViewsBySql() {}

  /** Runs it over {@code pageviews}; arguments as {@link Launch} says. */
  public static void main(String[] arguments) {
    Launch.main(arguments, PageViewsBySql::print, "pageviews");
  }

  static Dataset read(Path file) {
    return Dataset.read(file, Column.text("user"), Column.text("page"), Column.text("referrer"));
  }

  private static void print(SparkRddContext rdds, List<Path> files, PrintStream out) {
    out.println(TopPage.HEADER);
    run(rdds, read(files.get(0)), out::println);
  }

  /** Gives {@code out} the top pages of each window, best first. */
  static void run(SparkRddContext rdds, Dataset views, Consumer<TopPage> out) {
    SparkSession spark = SparkSession.builder().getOrCreate();
    try (ReplayOnSpark replay = ReplayOnSpark.of(views, minutes(1), rdds)) {
      replay.stream(
              view ->
                  RowFactory.create(view.text("user"), view.text("page"), view.text("referrer")))
          .window(minutes(20), minutes(10))
          .foreachRDD(
              (window, time) -> {
                spark
                    .createDataFrame(ReplayOnSpark.ofSpark(window), SCHEMA)
                    .createOrReplaceTempView("views");
                spark
                    .sql(QUERY)
                    .toLocalIterator()
                    .forEachRemaining(row -> out.accept(TopPage.of(time, row)));
              });
      replay.run();
    }
  }
}
