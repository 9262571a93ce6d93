package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.replay.Timeline;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Six seconds of messages, a batch every second: from the trams, from the buses, and from a drawer of
 * alarms that has no RDD where it was not looked into. And what the finished operators of the lab make of
 * them.
 */
final class MorningRush {
  static final List<Maybe<List<Object>>> TRAM =
      List.of(
          of("line 4 is late", "line 4 is full"),
          of("line 2 is late"),
          of(),
          of("line 4 is on time"),
          of(),
          of("line 2 is full", "line 2 is late"));
  static final List<Maybe<List<Object>>> BUS =
      List.of(
          of("bus 7 is late"),
          of(),
          of(),
          of("bus 4 is full", "bus 9 is late"),
          of("bus 9 is late"),
          of());
  static final List<Maybe<List<Object>>> ALARMS =
      List.of(
          of("smoke"), Maybe.absent(), of(), Maybe.absent(), of("smoke", "water"), Maybe.absent());

  private MorningRush() {}

  static Timeline shouted() {
    return run(sources -> sources.<String>stream("alarms").map(alarm -> alarm + "!"));
  }

  static Timeline words() {
    return run(sources -> words(sources.stream("tram")));
  }

  static Timeline late() {
    return run(sources -> sources.<String>stream("tram").filter(line -> line.endsWith("late")));
  }

  static Timeline both() {
    return run(sources -> sources.stream("tram").union(sources.stream("bus")));
  }

  static Timeline howMany() {
    return run(sources -> sources.stream("bus").count());
  }

  static Timeline joined() {
    return run(sources -> sources.<String>stream("alarms").reduce((a, b) -> a + "+" + b));
  }

  static Timeline common() {
    return run(
        sources ->
            words(sources.stream("tram"))
                .transformWith(
                    words(sources.stream("bus")), (tram, bus, time) -> tram.intersection(bus)));
  }

  static Timeline counts() {
    return run(
        sources ->
            WordCount.counts(sources.<String>stream("tram").union(sources.<String>stream("bus"))));
  }

  private static DStream<String> words(DStream<String> lines) {
    return lines.flatMap(MorningRush::words);
  }

  private static Iterator<String> words(String line) {
    return Arrays.asList(line.split(" ")).iterator();
  }

  private static Timeline run(Program program) {
    return (Timeline)
        Replay.of(program)
            .operators(Operators.of(new Lab02Operators()))
            .input("tram", TRAM)
            .input("bus", BUS)
            .input("alarms", ALARMS)
            .run();
  }

  private static Maybe<List<Object>> of(String... lines) {
    return Maybe.of(List.of((Object[]) lines));
  }
}
