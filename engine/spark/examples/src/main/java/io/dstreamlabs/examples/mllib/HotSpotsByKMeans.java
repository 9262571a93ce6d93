package io.dstreamlabs.examples.mllib;

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
import org.apache.spark.mllib.linalg.Vectors;

/**
 * Where the cars of a ride service gather: three centres that k-means of MLlib learns from batch to batch.
 *
 * <pre>
 * time (min)     0       3       6       9
 * rides          | .. .  |  . .. | . . . |           batches of 3 minutes
 *                   |        |       |
 * model          M0 +-&gt; M1 --+-&gt; M2 -+-&gt; M3          each is the one before, moved by a batch
 * </pre>
 *
 * <p>A batch counts half as much with every batch that follows it; so the centres follow a crowd that moves, and are
 * behind it by about one and a half batches.
 */
public final class HotSpotsByKMeans {
  private HotSpotsByKMeans() {}

  /** Runs it over {@code rides}; arguments as {@link Launch} says. */
  public static void main(String[] arguments) {
    Launch.main(arguments, HotSpotsByKMeans::print, "rides");
  }

  static Dataset read(Path file) {
    return Dataset.read(
        file,
        Column.text("driver"),
        Column.number("east_m"),
        Column.number("north_m"),
        Column.number("speed_kmh"));
  }

  private static void print(SparkRddContext rdds, List<Path> files, PrintStream out) {
    out.println(Centres.HEADER);
    run(rdds, read(files.get(0)), out::println);
  }

  /** Gives {@code out} what is known of the hot spots after each batch. */
  static void run(SparkRddContext rdds, Dataset rides, Consumer<Centres> out) {
    HotSpots hotSpots = HotSpots.aroundTheTownHall();
    try (ReplayOnSpark replay = ReplayOnSpark.of(rides, minutes(3), rdds)) {
      replay.stream(ride -> Vectors.dense(ride.number("east_m"), ride.number("north_m")))
          .foreachRDD(
              (places, time) -> {
                hotSpots.learn(ReplayOnSpark.ofSpark(places));
                out.accept(new Centres(time, hotSpots.centres()));
              });
      replay.run();
    }
  }
}
