package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.rdd.Rdd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs, compared with themselves where nothing is ever forgotten. */
class ForgetModelTest {
  private static final int BATCHES = 24;
  private static final String INPUT =
      IntStream.rangeClosed(1, BATCHES)
          .mapToObj(n -> n % 7 == 0 ? "." : String.valueOf(n))
          .collect(Collectors.joining("|"));

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  /** Which slides the streams of a program have. */
  private enum Beat {
    ANY,
    OF_THE_PARENT
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void program_finds_all_that_it_declared(long seed) {
    List<String> out = new ArrayList<>();
    Rig rig = Rig.withoutPlugs();
    build(rig.context(), seed, Beat.ANY, out);
    rig.run(BATCHES);

    assertThat(out).as("seed %d", seed).isEqualTo(undisturbed(seed, Beat.ANY)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void restarted_program_finds_all_that_it_declared(long seed) {
    Random random = new Random(seed);
    Restarts restarts = new Restarts();
    List<String> out = new ArrayList<>();
    for (int left = BATCHES; left > 0; ) {
      int batches = Math.min(left, 1 + random.nextInt(6));
      restarts.run(batches, context -> build(context, seed, Beat.OF_THE_PARENT, out));
      left -= batches;
    }

    assertThat(out).as("seed %d", seed).isEqualTo(undisturbed(seed, Beat.OF_THE_PARENT));
  }

  private static List<String> undisturbed(long seed, Beat beat) {
    List<String> out = new ArrayList<>();
    Rig rig = Rig.withoutPlugs();
    build(rig.context(), seed, beat, out);
    rig.context().remember(seconds(1_000));
    rig.run(BATCHES);
    return out;
  }

  /** Five streams over an input, each made from any before; some, and the last, are observed. */
  private static void build(StreamingContext context, long seed, Beat beat, List<String> out) {
    Random random = new Random(seed);
    List<DStream<String>> streams = new ArrayList<>();
    streams.add(GivenBatches.of(context, INPUT));
    for (int number = 1; number <= 5; number++) {
      DStream<String> parent = streams.get(random.nextInt(streams.size()));
      Duration unit = beat == Beat.ANY ? seconds(1) : parent.slideDuration();
      DStream<String> stream =
          reader(
              random,
              parent,
              unit.multipliedBy(1 + random.nextInt(4)),
              unit.multipliedBy(1 + random.nextInt(3)));
      if (number == 5 || random.nextInt(3) == 0) {
        String name = number + " at ";
        stream.foreachRDD((rdd, time) -> out.add(name + Rig.line(time, rdd)));
      }
      streams.add(stream);
    }
  }

  private static DStream<String> reader(
      Random random, DStream<String> parent, Duration back, Duration slide) {
    StreamingContext context = parent.context();
    int slides = 1 + random.nextInt(3);
    return switch (random.nextInt(4)) {
      case 0 -> digests(parent, slide);
      case 1 -> // asks for one of the RDDs that it might read, and now and then for none
          new Reading(
              context,
              slide,
              (self, time) ->
                  time.isMultipleOf(seconds(5))
                      ? Optional.empty()
                      : parent.getOrCompute(
                          time.minus(parent.slideDuration().multipliedBy(slides))),
              Reads.last(parent, parent.slideDuration().multipliedBy(slides + 1L)));
      default -> new LastOnes(parent, back, slide);
    };
  }

  /** A state that stands for all that came. */
  private static DStream<String> digests(DStream<String> parent, Duration slide) {
    return new Reading(
        parent.context(),
        slide,
        (self, time) -> {
          List<String> all = new ArrayList<>();
          self.before(time).ifPresent(before -> all.addAll(before.collect()));
          for (Rdd<String> rdd : parent.rdds(time.minus(slide), time)) {
            all.addAll(rdd.collect());
          }
          String digest = Integer.toHexString(all.hashCode());
          return Optional.of(parent.context().rdds().parallelize(List.of(digest), 1));
        },
        Reads.ownPrevious(),
        Reads.last(parent, slide));
  }
}
