package io.dstreamlabs.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From launching a JVM to the first line of the first batch, in turn.
 *
 * @param launches what is launched
 * @param times how often each
 */
record StartUp(List<Launch> launches, int times) {
  static final String TITLE = "start-up";

  Outcome run() throws InterruptedException {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    launches.forEach(launch -> times.put(launch.title(), new ArrayList<>()));
    for (int i = 0; i < this.times; i++) {
      for (Launch launch : launches) {
        times.get(launch.title()).add(launch.nanosToFirstOutput() / 1e6);
      }
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    times.forEach((title, values) -> figures.put(title, Figures.of(values)));
    return new Outcome(TITLE, "-", Unit.MS, figures);
  }
}
