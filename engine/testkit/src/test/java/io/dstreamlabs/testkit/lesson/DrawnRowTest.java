package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.LabRun;
import org.junit.jupiter.api.Test;

class DrawnRowTest {
  private static final Picture PICTURE =
      Picture.in(
              """
              batch time (s)      1    2    3
              north               a    b    .
              south               x    y    z
              twice()             aa   bb   !
              twice() of it       aaaa bbbb !
              join(south)         a x  b y  !
              """)
          .get(0);

  @Test
  void a_row_that_ends_in_an_exclamation_mark_fails_there() {
    DrawnRow join = PICTURE.calls().get(2);

    assertThat(join.fails()).isTrue();
    assertThat(join.marbles()).isEqualTo("a x | b y");
    assertThat(join.batches()).isEqualTo(2);
  }

  @Test
  void it_is_run_with_all_inputs_up_to_the_batch_that_fails() {
    DrawnRow join = PICTURE.calls().get(2);
    LabRun run = LabRun.with(Operators.none());

    join.done(run).run(sources -> join.build(DrawnRowTest::drawn, sources)).yields("a x | b y");
    assertThatCode(
            () -> join.whole(run).failsAt(3, sources -> join.build(DrawnRowTest::drawn, sources)))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> join.done(run).failsAt(2, sources -> join.build(DrawnRowTest::drawn, sources)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void of_it_is_of_the_row_above() {
    DrawnRow row = PICTURE.calls().get(1);

    assertThat(row.call()).isEqualTo(DrawnCall.of("twice()"));
    row.done(LabRun.with(Operators.none()))
        .run(sources -> row.build(DrawnRowTest::drawn, sources))
        .yields("aaaa | bbbb");
  }

  private static DStream<Object> drawn(DrawnCall call, DStream<Object> parent, Sources sources) {
    return call.operator().equals("twice")
        ? parent.transform(rdd -> rdd.<Object>map(record -> record + "" + record))
        : parent.transformWith(
            sources.<Object>stream(call.argument(0)), (a, b, time) -> a.union(b));
  }
}
