package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.WindowOperators;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab05.Window;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LocalSubjectTest {
  private static final ScenarioRun RUN =
      new ScenarioRun(
          Window.class.getName(),
          Parameters.none()
              .with("length", Duration.ofSeconds(2))
              .with("slide", Duration.ofSeconds(1)),
          1000,
          2,
          Map.of("in", Batches.of("a | b").list()));

  /** Window operators that throw. */
  private record Throwing(Supplier<? extends Throwable> what) implements WindowOperators {
    private static final long serialVersionUID = 1;

    @Override
    public <T> DStream<T> window(DStream<T> parent, Duration length, Duration slide) {
      throw Throwing.<RuntimeException>sneak(what.get());
    }

    @Override
    public <T> DStream<T> reduceByWindow(
        DStream<T> parent, ReduceFunction<T> reduce, Duration length, Duration slide) {
      return parent;
    }

    @Override
    public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
        PairDStream<K, V> parent, ReduceFunction<V> reduce, Duration length, Duration slide) {
      return parent;
    }

    @Override
    public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
        PairDStream<K, V> parent, Duration length, Duration slide) {
      return parent.mapValues(java.util.List::of);
    }

    @SuppressWarnings("unchecked") // any Throwable may be thrown where T is erased
    private static <T extends Throwable> RuntimeException sneak(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }

  private static SubjectFailure failure(Supplier<? extends Throwable> what) {
    Subject subject = new LocalSubject(Operators.of(new Throwing(what)));
    return catchThrowableOfType(SubjectFailure.class, () -> subject.observe(RUN));
  }

  @Test
  void plugs_of_our_own_answer_in_this_process() {
    assertThat(new LocalSubject(ReferenceOperators.all()).observe(RUN))
        .isEqualTo(Timelines.of("a | a b"));
  }

  @Test
  void a_stub_is_not_implemented_and_says_its_exercise() {
    SubjectFailure failure = failure(() -> NotImplementedYet.exercise("5.1", "build it"));
    assertThat(failure.verdict()).isEqualTo(Verdict.NOT_IMPLEMENTED);
    assertThat(failure.exercise()).isEqualTo("5.1");
  }

  @Test
  void any_other_exception_is_told_by_its_innermost_cause() {
    SubjectFailure failure =
        failure(() -> new UnsupportedOperationException(new ArithmeticException("/ by zero")));
    assertThat(failure.verdict()).isEqualTo(Verdict.EXCEPTION);
    assertThat(failure.exceptionClass()).isEqualTo("java.lang.ArithmeticException");
    assertThat(failure).hasMessage("/ by zero");
  }

  @Test
  void calls_nested_too_deeply_are_told() {
    assertThat(failure(StackOverflowError::new).verdict()).isEqualTo(Verdict.STACK_OVERFLOW);
  }

  @Test
  void an_illegal_argument_is_a_refusal_and_no_failure() {
    Subject subject =
        new LocalSubject(Operators.of(new Throwing(() -> new IllegalArgumentException("no"))));
    assertThat(subject.observe(RUN))
        .isEqualTo(new Refused("java.lang.IllegalArgumentException", "no"));
  }
}
