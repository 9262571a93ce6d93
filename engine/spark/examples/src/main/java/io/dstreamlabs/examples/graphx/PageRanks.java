package io.dstreamlabs.examples.graphx;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.lib.PageRank;
import org.apache.spark.storage.StorageLevel;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * GraphX's PageRank for Java, which has neither Scala's default arguments nor its class tags.
 *
 * <pre>
 * rank of v = 0.15 + 0.85 * sum over the links u -&gt; v of (rank of u / number of links from u)
 * </pre>
 *
 * <p>Two links between the same two count twice. In the end all ranks are scaled so that their average is 1.
 */
final class PageRanks {
  private static final int ITERATIONS = 10;
  private static final double RESET = 0.15;
  private static final ClassTag<Integer> TAG = ClassTag$.MODULE$.apply(Integer.class);

  private PageRanks() {}

  /** The rank of each vertex that {@code links} name, by its number. Costs a job per iteration. */
  static Map<Long, Double> of(JavaRDD<Edge<Integer>> links) {
    StorageLevel memory = StorageLevel.MEMORY_ONLY();
    Graph<Integer, Integer> graph = Graph.fromEdges(links.rdd(), 1, memory, memory, TAG, TAG);
    Graph<Object, Object> ranked = PageRank.run(graph, ITERATIONS, RESET, TAG, TAG);
    Map<Long, Double> ranks = new HashMap<>();
    ranked
        .vertices()
        .toJavaRDD()
        .collect()
        .forEach(vertex -> ranks.put((Long) vertex._1(), (Double) vertex._2()));
    ranked.unpersist(false);
    graph.unpersist(false);
    return ranks;
  }
}
