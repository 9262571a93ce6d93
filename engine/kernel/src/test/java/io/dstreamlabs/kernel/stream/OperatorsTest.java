package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.receiver.BlockGenerator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OperatorsTest {
  private static final String CURE =
      "give one to StreamingContext.builder().operators(Operators.of(..))";
  private final Rig rig = Rig.withoutPlugs();
  private final DStream<String> words = rig.input("a");
  private final PairDStream<String, Long> pairs = words.mapToPair(word -> new Pair<>(word, 1L));

  @TestFactory
  Stream<DynamicTest> missing_family_is_refused_while_the_graph_is_built() {
    String stateless = "StatelessOperators";
    String byKey = "PairOperators";
    String windows = "WindowOperators";
    String incremental = "IncrementalWindowOperators";
    return Stream.of(
        missing("map", stateless, () -> words.map(word -> word)),
        missing("flatMap", stateless, () -> words.flatMap(word -> List.of(word).iterator())),
        missing("filter", stateless, () -> words.filter(word -> true)),
        missing("filter", stateless, () -> pairs.filter(pair -> true)),
        missing("union", stateless, () -> words.union(words)),
        missing("union", stateless, () -> pairs.union(pairs)),
        missing("union", stateless, () -> rig.context().union(List.of(words))),
        missing("count", stateless, words::count),
        missing("reduce", stateless, () -> words.reduce((a, b) -> a)),
        missing("countByValue", byKey, words::countByValue),
        missing("reduceByKey", byKey, () -> pairs.reduceByKey(Long::sum)),
        missing("groupByKey", byKey, pairs::groupByKey),
        missing("join", byKey, () -> pairs.join(pairs)),
        missing("leftOuterJoin", byKey, () -> pairs.leftOuterJoin(pairs)),
        missing("rightOuterJoin", byKey, () -> pairs.rightOuterJoin(pairs)),
        missing("fullOuterJoin", byKey, () -> pairs.fullOuterJoin(pairs)),
        missing("cogroup", byKey, () -> pairs.cogroup(pairs)),
        missing("window", windows, () -> words.window(seconds(1))),
        missing("window", windows, () -> pairs.window(seconds(1), seconds(1))),
        missing(
            "reduceByWindow",
            windows,
            () -> words.reduceByWindow((a, b) -> a, seconds(1), seconds(1))),
        missing(
            "reduceByKeyAndWindow",
            windows,
            () -> pairs.reduceByKeyAndWindow(Long::sum, seconds(1))),
        missing("groupByKeyAndWindow", windows, () -> pairs.groupByKeyAndWindow(seconds(1))),
        missing(
            "reduceByWindow",
            incremental,
            () -> words.reduceByWindow((a, b) -> a, (a, b) -> a, seconds(1), seconds(1))),
        missing("countByWindow", incremental, () -> words.countByWindow(seconds(1), seconds(1))),
        missing(
            "countByValueAndWindow",
            incremental,
            () -> words.countByValueAndWindow(seconds(1), seconds(1))),
        missing(
            "reduceByKeyAndWindow with an inverse",
            incremental,
            () -> pairs.reduceByKeyAndWindow(Long::sum, (a, b) -> a - b, seconds(1), seconds(1))));
  }

  private static DynamicTest missing(String operation, String family, ThrowingCallable use) {
    return DynamicTest.dynamicTest(
        operation + " of " + family,
        () ->
            assertThatThrownBy(use)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(
                    "%s needs a plug for %s, and the context has none: %s"
                        .formatted(operation, family, CURE)));
  }

  @Test
  void hint_of_a_family_replaces_the_general_cure() {
    Operators operators =
        Operators.none()
            .withHint(WindowOperators.class, "you build it in lab 5")
            .withHint(PairOperators.class, "you build it in lab 3");

    assertThatThrownBy(() -> operators.require(WindowOperators.class, "window"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "window needs a plug for WindowOperators, and the context has none:"
                + " you build it in lab 5");
    assertThatThrownBy(() -> operators.require(StatelessOperators.class, "map"))
        .hasMessage("map needs a plug for StatelessOperators, and the context has none: " + CURE);
  }

  @Test
  void first_plug_of_a_family_is_taken_and_a_plug_put_before_wins() {
    BlockGenerator first = BlockGenerator.onePerBatch();
    BlockGenerator second = BlockGenerator.onePerBatch();
    BlockGenerator before = BlockGenerator.onePerBatch();
    Operators operators = Operators.of(first, second);

    assertThat(operators.find(BlockGenerator.class)).containsSame(first);
    assertThat(operators.with(before).find(BlockGenerator.class)).containsSame(before);
    assertThat(operators.find(BlockGenerator.class)).as("unchanged").containsSame(first);
    assertThat(operators.require(BlockGenerator.class, "receiverStream")).isSameAs(first);
  }

  @Test
  void hints_survive_a_further_plug() {
    Operators operators =
        Operators.none().withHint(PairOperators.class, "lab 3").with(BlockGenerator.onePerBatch());

    assertThat(operators.find(PairOperators.class)).isEmpty();
    assertThatThrownBy(() -> operators.require(PairOperators.class, "join"))
        .hasMessage("join needs a plug for PairOperators, and the context has none: lab 3");
  }
}
