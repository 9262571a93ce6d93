package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StatelessOperators;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.ObservationAssert;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every plug for {@link StatelessOperators} must do. */
public abstract class StatelessOperatorsContract extends OperatorsContract<StatelessOperators> {
  private static final List<String> OTHER = List.of("x", "y", "z", "w");

  @Test
  void map_makes_one_record_of_each_and_skips_batches_without_an_rdd() {
    run("a b | - | . | c", sources -> left(sources).map(word -> word + word))
        .yieldsInOrder("aa bb | - | . | cc");
  }

  @Test
  void flatMap_makes_any_number_of_records_in_order_and_skips_batches_without_an_rdd() {
    run(
            "a-b c | - | . | d-e",
            sources -> left(sources).flatMap(word -> Arrays.stream(word.split("-")).iterator()))
        .yieldsInOrder("a b c | - | . | d e");
  }

  @Test
  void filter_keeps_what_the_function_says_and_skips_batches_without_an_rdd() {
    run("a b a | b | . | a", sources -> left(sources).filter(word -> word.equals("a")))
        .yieldsInOrder("a a | - | . | a");
  }

  @Test
  void reduce_combines_in_order_and_skips_batches_without_an_rdd() {
    run("a b c | - | . | d", sources -> left(sources).reduce((a, b) -> a + b))
        .yieldsInOrder("abc | - | . | d");
  }

  @Test
  void count_is_always_one_number() {
    run("a b c | - | d", sources -> left(sources).count()).yieldsInOrder("3 | 0 | 1");
  }

  @Test
  void union_has_the_records_of_all_in_the_order_of_the_streams() {
    run("a b | - | c", sources -> left(sources).union(right(sources)))
        .yieldsInOrder("a b x | y | c z");
  }

  @Test
  void union_of_many_takes_a_stream_twice_if_it_is_given_twice() {
    run(
            "a | b | c",
            sources ->
                sources.context().union(List.of(left(sources), right(sources), left(sources))))
        .yieldsInOrder("a x a | b y b | c z c");
  }

  @Test
  void union_of_one_is_that_one() {
    run("a | - | b", sources -> sources.context().union(List.of(left(sources))))
        .yieldsInOrder("a | - | b");
  }

  @Test
  void transformWith_is_given_both_rdds_and_the_time() {
    run(
            "a | - | b",
            sources ->
                left(sources)
                    .transformWith(
                        right(sources),
                        (a, b, time) -> a.union(b.map(word -> word + time.milliseconds() / 1000))))
        .yieldsInOrder("a x1 | y2 | b z3");
  }

  @Test
  void operators_slide_as_their_parent_does() {
    run(
            "a | b | c | d",
            sources -> new EveryNth<>(left(sources), 2).map(word -> word).filter(word -> true))
        .yieldsInOrder(". | b | . | d");
  }

  @TestFactory
  Stream<DynamicTest> batch_fails_where_an_operator_that_needs_an_rdd_finds_none() {
    return Stream.of(
        failing("union", sources -> left(sources).union(right(sources))),
        failing("union of the other", sources -> right(sources).union(left(sources))),
        failing("count", sources -> left(sources).count()),
        failing(
            "transformWith",
            sources -> left(sources).transformWith(right(sources), (a, b, time) -> a.union(b))));
  }

  private DynamicTest failing(String name, Program program) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThatThrownBy(() -> run("a | .", program))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining(name.split(" ")[0])
                .hasMessageContaining("the input in")
                .hasMessageContaining("2000 ms"));
  }

  @Test
  void null_from_the_function_of_transformWith_fails_the_batch_and_tells_what_to_return() {
    assertThatThrownBy(
            () ->
                run(
                    "a",
                    sources -> left(sources).transformWith(right(sources), (a, b, time) -> null)))
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining("transformWith")
        .hasMessageContaining("null")
        .hasMessageContaining("1000 ms");
  }

  @Test
  void streams_with_different_slides_are_refused_with_both_values() {
    run("a", sources -> left(sources).union(new EveryNth<>(right(sources), 2)))
        .isRefusedNaming("1000 ms", "2000 ms");
    run(
            "a",
            sources ->
                new EveryNth<>(left(sources), 3).transformWith(right(sources), (a, b, time) -> b))
        .isRefusedNaming("3000 ms", "1000 ms");
  }

  @Test
  void union_of_no_stream_is_refused() {
    run("a", sources -> sources.context().union(List.<DStream<String>>of()))
        .isRefusedNaming("union");
  }

  @Test
  void exception_of_a_function_leaves_the_batch() {
    assertThatThrownBy(
            () ->
                run(
                    "a",
                    sources ->
                        left(sources)
                            .map(
                                word -> {
                                  throw new IllegalArgumentException("bad " + word);
                                })))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("bad a");
  }

  private ObservationAssert run(String marbles, Program program) {
    return lab()
        .title("in, other -> out")
        .input("in", marbles)
        .input("other", String.join(" | ", OTHER.subList(0, marbles.split("\\|").length)))
        .run(program);
  }

  private static DStream<String> left(Sources sources) {
    return sources.stream("in");
  }

  private static DStream<String> right(Sources sources) {
    return sources.stream("other");
  }
}
