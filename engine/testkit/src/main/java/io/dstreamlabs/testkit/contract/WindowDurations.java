package io.dstreamlabs.testkit.contract;

import static io.dstreamlabs.kernel.Durations.milliseconds;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.testkit.LabRun;
import io.dstreamlabs.testkit.ObservationAssert;

/** Durations that make no window: each must be refused, with the nearest that do. */
final class WindowDurations {
  private WindowDurations() {}

  /** Fails unless {@code kind} refuses all of them. */
  static void check(LabRun lab, WindowCase.Kind kind) {
    refused(lab, kind, 1, 2_500, 1_000)
        .isRefusedNaming("windowDuration", "2500", "2000 ms", "3000 ms");
    refused(lab, kind, 1, 2_000, 1_500)
        .isRefusedNaming("slideDuration", "1500", "1000 ms", "2000 ms");
    refused(lab, kind, 1, 999, 1_000).isRefusedNaming("windowDuration", "999", "1000 ms");
    refused(lab, kind, 1, 1_000, 1).isRefusedNaming("slideDuration", "1", "1000 ms");
    refused(lab, kind, 1, 0, 1_000).isRefusedNaming("windowDuration", "0 ms", "1000 ms");
    refused(lab, kind, 1, 1_000, 0).isRefusedNaming("slideDuration", "0 ms", "1000 ms");
    refused(lab, kind, 1, -1_000, 1_000).isRefusedNaming("windowDuration", "-1000", "1000 ms");
    refused(lab, kind, 1, 1_000, -2_000).isRefusedNaming("slideDuration", "-2000", "1000 ms");
    refused(lab, kind, 2, 3_000, 2_000)
        .isRefusedNaming("windowDuration", "3000", "2000 ms", "4000 ms");
    refused(lab, kind, 2, 2_000, 5_000)
        .isRefusedNaming("slideDuration", "5000", "4000 ms", "6000 ms");
    refused(lab, kind, 2, 1_000, 2_000).isRefusedNaming("windowDuration", "1000", "2000 ms");
  }

  private static ObservationAssert refused(
      LabRun lab, WindowCase.Kind kind, int every, long windowMs, long slideMs) {
    return lab.title("in -> out")
        .input("in", "x:1")
        .run(
            sources -> {
              DStream<Pair<String, String>> in = sources.stream("in");
              return kind.over(
                  PairDStream.of(every == 1 ? in : new EveryNth<>(in, every)),
                  milliseconds(windowMs),
                  milliseconds(slideMs));
            });
  }
}
