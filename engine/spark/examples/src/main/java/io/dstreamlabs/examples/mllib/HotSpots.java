package io.dstreamlabs.examples.mllib;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.clustering.StreamingKMeansModel;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;

/**
 * What is known of the hot spots. It starts from a guess that is wrong, and weighs as much as a thousand
 * reports for each.
 *
 * <pre>
 * weight = weight * 0.5                          what was known counts half
 * centre = (centre * weight + sum of the batch) / (weight + size of the batch)
 * weight = weight + size of the batch            of the reports that are nearest to this centre
 * </pre>
 *
 * <p>Not thread-safe: batches come one after another.
 */
final class HotSpots {
  private static final double DECAY_FACTOR = 0.5;
  private static final String TIME_UNIT = "batches";
  private static final double WEIGHT_OF_GUESS = 1_000;

  private StreamingKMeansModel model;

  private HotSpots(StreamingKMeansModel model) {
    this.model = model;
  }

  static HotSpots aroundTheTownHall() {
    Vector[] guesses = {
      Vectors.dense(4_500, 5_000), Vectors.dense(4_750, 4_500), Vectors.dense(5_000, 5_000)
    };
    double[] weights = {WEIGHT_OF_GUESS, WEIGHT_OF_GUESS, WEIGHT_OF_GUESS};
    return new HotSpots(new StreamingKMeansModel(guesses, weights));
  }

  /** Takes a batch into account. */
  void learn(JavaRDD<Vector> places) {
    model = model.update(places.rdd(), DECAY_FACTOR, TIME_UNIT);
  }

  /** Where they are, as far as is known; a copy, since the model changes its own. */
  List<double[]> centres() {
    List<double[]> centres = new ArrayList<>();
    for (Vector centre : model.clusterCenters()) {
      centres.add(centre.toArray().clone());
    }
    return centres;
  }
}
