package io.dstreamlabs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.util.SizeEstimator;
import org.junit.jupiter.api.Test;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** One partition of a state, and its versions. */
class StatePartTest {

  private static StatePart<String, Long, String> of(int keys) {
    List<Tuple2<String, Long>> pairs = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      pairs.add(new Tuple2<>("key " + i, (long) i));
    }
    return StatePart.of(pairs.iterator(), List.<String>of().iterator());
  }

  private static Map<String, Long> states(StatePart<String, Long, ?> part) {
    return CollectionConverters.asJava(part.states());
  }

  @Test
  void a_version_is_as_it_was_when_the_next_one_is_made() throws Exception {
    StatePart<String, Long, String> before = of(2);
    TableUpdate<String, String, Long, String> update =
        (batch, table, out) -> {
          out.add(batch.next().first());
          table.put("key 0", 10L);
          table.remove("key 1");
          table.put("new", 5L);
        };
    Iterator<Tuple2<String, String>> batch = List.of(new Tuple2<>("x", "y")).iterator();

    StatePart<String, Long, String> after = before.updated(batch, update);

    assertThat(states(after)).isEqualTo(Map.of("key 0", 10L, "new", 5L));
    assertThat(after.emitted()).containsExactly("x");
    assertThat(states(before)).isEqualTo(Map.of("key 0", 0L, "key 1", 1L));
  }

  @Test
  void its_size_is_about_that_of_its_keys_and_states() {
    StatePart<String, Long, String> part = of(10_000);
    List<Pair<String, Long>> same = new ArrayList<>();
    states(part).forEach((key, state) -> same.add(Pair.of(key, state)));

    assertThat((double) part.estimatedSize() / SizeEstimator.estimate(same)).isBetween(0.5, 2.0);
    assertThat(of(0).estimatedSize()).isZero();
  }
}
