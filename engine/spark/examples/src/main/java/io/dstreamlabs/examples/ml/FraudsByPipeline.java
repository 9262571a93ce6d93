package io.dstreamlabs.examples.ml;

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
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.feature.OneHotEncoder;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Frauds among payments by card: a pipeline of Spark ML learns from last month's payments, of which the frauds are
 * known, and judges those that come in.
 *
 * <pre>
 * history    a file of payments ---- fit ----&gt; model
 *                                                |
 * stream     payments --- window(10 min) --- transform ---&gt; which of them are frauds
 * </pre>
 */
public final class FraudsByPipeline {
  private static final StructType SCHEMA =
      StructType.fromDDL("category STRING, amount_cents BIGINT, km_from_home BIGINT, fraud BIGINT");

  private static final String JUDGED =
      """
      SELECT count(*)                                     AS payments,
             count_if(fraud = 1)                          AS frauds,
             count_if(prediction = 1)                     AS alarms,
             count_if(fraud = 1 AND prediction = 1)       AS found
      FROM judged
      """;

  private FraudsByPipeline() {}

  /** Runs it over {@code transactions-past} and {@code transactions}; arguments as {@link Launch} says. */
  public static void main(String[] arguments) {
    Launch.main(arguments, FraudsByPipeline::print, "transactions-past", "transactions");
  }

  static Dataset read(Path file) {
    return Dataset.read(
        file,
        Column.text("card"),
        Column.text("category"),
        Column.whole("amount_cents"),
        Column.whole("km_from_home"),
        Column.whole("fraud"));
  }

  private static void print(SparkRddContext rdds, List<Path> files, PrintStream out) {
    out.println(Judged.HEADER);
    run(rdds, read(files.get(0)), read(files.get(1)), out::println);
  }

  /** Learns from {@code past}; gives {@code out} how well the payments of each window were judged. */
  static void run(SparkRddContext rdds, Dataset past, Dataset payments, Consumer<Judged> out) {
    SparkSession spark = SparkSession.builder().getOrCreate();
    List<Row> history = past.rows().stream().map(FraudsByPipeline::row).toList();
    PipelineModel model = pipeline().fit(spark.createDataFrame(history, SCHEMA));
    try (ReplayOnSpark replay = ReplayOnSpark.of(payments, minutes(1), rdds)) {
      replay.stream(FraudsByPipeline::row)
          .window(minutes(10), minutes(10))
          .foreachRDD(
              (window, time) -> {
                model
                    .transform(spark.createDataFrame(ReplayOnSpark.ofSpark(window), SCHEMA))
                    .createOrReplaceTempView("judged");
                out.accept(Judged.of(time, spark.sql(JUDGED).first()));
              });
      replay.run();
    }
  }

  /** From a payment to a verdict, in five steps. */
  private static Pipeline pipeline() {
    return new Pipeline()
        .setStages(
            new PipelineStage[] {
              new SQLTransformer()
                  .setStatement(
                      "SELECT *, ln(1 + amount_cents) AS amount, ln(1 + km_from_home) AS distance"
                          + " FROM __THIS__"),
              new StringIndexer().setInputCol("category").setOutputCol("number"),
              new OneHotEncoder().setInputCol("number").setOutputCol("bought"),
              new VectorAssembler()
                  .setInputCols(new String[] {"bought", "amount", "distance"})
                  .setOutputCol("features"),
              new LogisticRegression().setLabelCol("fraud")
            });
  }

  private static Row row(io.dstreamlabs.replay.Row payment) {
    return RowFactory.create(
        payment.text("category"),
        payment.whole("amount_cents"),
        payment.whole("km_from_home"),
        payment.whole("fraud"));
  }
}
