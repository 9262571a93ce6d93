package io.dstreamlabs.reference.window;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that dies after every batch and goes on from its checkpoint has the windows of one that does not. */
class WindowRestartTest {
  private static final int BATCHES = 26;

  private enum Windows {
    COUNT {
      @Override
      DStream<?> over(PairDStream<String, String> in, int window, int slide) {
        return in.countByWindow(seconds(window), seconds(slide));
      }
    },
    COUNT_BY_VALUE {
      @Override
      DStream<?> over(PairDStream<String, String> in, int window, int slide) {
        return in.countByValueAndWindow(seconds(window), seconds(slide));
      }
    },
    REDUCE {
      @Override
      DStream<?> over(PairDStream<String, String> in, int window, int slide) {
        return in.reduceByWindow(
            (a, b) -> new Pair<>(a.first() + b.first(), a.second() + b.second()),
            seconds(window),
            seconds(slide));
      }
    },
    REDUCE_BY_KEY {
      @Override
      DStream<?> over(PairDStream<String, String> in, int window, int slide) {
        return in.reduceByKeyAndWindow((a, b) -> a + b, seconds(window), seconds(slide));
      }
    },
    REDUCE_BY_KEY_WITH_INVERSE {
      @Override
      DStream<?> over(PairDStream<String, String> in, int window, int slide) {
        return in.reduceByKeyAndWindow(
            (a, b) -> a + b,
            (all, gone) -> all.substring(gone.length()),
            seconds(window),
            seconds(slide),
            pair -> !pair.second().isEmpty());
      }
    };

    abstract DStream<?> over(PairDStream<String, String> in, int window, int slide);
  }

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Windows.class)
  void window_that_is_no_multiple_of_its_slide_goes_on(Windows windows) {
    assertGoesOn(windows, 7, 2);
  }

  @ParameterizedTest
  @EnumSource(Windows.class)
  void window_of_whole_slides_goes_on(Windows windows) {
    assertGoesOn(windows, 6, 3);
  }

  private void assertGoesOn(Windows windows, int window, int slide) {
    Map<Time, String> undisturbed = new TreeMap<>();
    run(windows, window, slide, directory.resolve("undisturbed"), 0, BATCHES, undisturbed);
    Map<Time, String> restarted = new TreeMap<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      run(windows, window, slide, directory.resolve("restarted"), batch, 1, restarted);
    }

    assertThat(undisturbed).hasSize(BATCHES / slide);
    assertThat(restarted).isEqualTo(undisturbed);
  }

  private static void run(
      Windows windows,
      int window,
      int slide,
      Path directory,
      int from,
      int batches,
      Map<Time, String> out) {
    ManualClock clock = ManualClock.startingAt(new Time(from * 1_000L));
    try (RddContext rdds = MemoryRddContext.strict(2);
        StreamingContext context =
            StreamingContext.getOrCreate(
                directory.toString(),
                () -> {
                  StreamingContext made =
                      StreamingContext.builder()
                          .batchInterval(seconds(1))
                          .operators(ReferenceOperators.all())
                          .rdds(rdds)
                          .clock(clock)
                          .build();
                  made.checkpoint(directory.toString(), seconds(1));
                  windows
                      .over(PairDStream.of(new Letters(made)), window, slide)
                      .foreachRDD((rdd, time) -> out.put(time, sorted(rdd)));
                  return made;
                })) {
      context.start();
      clock.advance(seconds(batches));
    }
  }

  private static String sorted(Rdd<?> rdd) {
    return rdd.collect().stream().map(Object::toString).sorted().toList().toString();
  }

  /** Three pairs in each batch, over four keys; every fifth batch has no RDD, every seventh no pair. */
  private static final class Letters extends InputDStream<Pair<String, String>> {
    private static final long serialVersionUID = 1;

    Letters(StreamingContext context) {
      super(context);
    }

    @Override
    protected Optional<? extends Rdd<Pair<String, String>>> compute(Time validTime) {
      int batch = (int) (validTime.milliseconds() / 1_000);
      if (batch % 5 == 0) {
        return Optional.empty();
      }
      if (batch % 7 == 0) {
        return Optional.of(context().rdds().emptyRdd());
      }
      String letter = String.valueOf((char) ('a' + batch));
      return Optional.of(
          context()
              .rdds()
              .parallelize(
                  List.of(
                      new Pair<>("k" + batch % 2, letter),
                      new Pair<>("k" + batch % 4, letter.toUpperCase(Locale.ROOT)),
                      new Pair<>("k" + batch % 2, "."))));
    }
  }
}
