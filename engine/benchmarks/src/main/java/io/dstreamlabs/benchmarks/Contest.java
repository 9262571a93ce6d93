package io.dstreamlabs.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Contenders that compute the same jobs turn by turn, so that whatever else the machine does meets all of
 * them alike.
 *
 * <pre>
 * warm-up    A A A ..  B B B ..  C C C ..     until each had its passes and its time
 * counted    A B C  A B C  A B C ..
 * </pre>
 *
 * @param contenders in order of their turns
 * @param sizes how much, and how often
 */
record Contest(List<Contender> contenders, Sizes sizes) {

  /**
   * Lets all compute {@code job}.
   *
   * @throws VoidRunException if one pass has another checksum than the others
   */
  Outcome run(Job job, Sharing sharing) throws InterruptedException {
    Words words = job.words(sizes);
    Map<String, List<Double>> speeds = new LinkedHashMap<>();
    Map<String, Long> checksums = new TreeMap<>();
    for (Contender contender : contenders) {
      speeds.put(contender.title(), new ArrayList<>());
      warmUp(contender, job, sharing, words, checksums);
    }
    for (int pass = 0; pass < sizes.counted(); pass++) {
      for (Contender contender : contenders) {
        Rest.begin(); // what another left behind is not done in this one's time
        Pass done = onePass(contender, job, sharing, words, checksums);
        speeds.get(contender.title()).add(job.unit().of(done.nanos(), words));
      }
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    speeds.forEach((title, values) -> figures.put(title, Figures.of(values)));
    return new Outcome(job.title(), sharing.name().toLowerCase(Locale.ROOT), job.unit(), figures);
  }

  private void warmUp(
      Contender contender, Job job, Sharing sharing, Words words, Map<String, Long> checksums)
      throws InterruptedException {
    long nanos = 0;
    for (int pass = 0; pass < sizes.warmUps() || nanos < sizes.warmUpMs() * 1_000_000; pass++) {
      nanos += onePass(contender, job, sharing, words, checksums).nanos();
    }
  }

  private static Pass onePass(
      Contender contender, Job job, Sharing sharing, Words words, Map<String, Long> checksums)
      throws InterruptedException {
    Pass pass = contender.run(job, sharing.of(words));
    checksums.put(contender.title(), pass.checksum());
    if (checksums.values().stream().distinct().count() > 1) {
      throw new VoidRunException(
          "the run is void: the checksums of %s differ: %s".formatted(job.title(), checksums));
    }
    return pass;
  }
}
