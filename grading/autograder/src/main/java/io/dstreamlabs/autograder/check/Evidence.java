package io.dstreamlabs.autograder.check;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.sample.Sample;
import io.dstreamlabs.hidden.HiddenTestInfo;
import java.util.List;
import java.util.Map;

/**
 * What the rules judge by; all of it was graded with one seed.
 *
 * @param lab the lab
 * @param tests its hidden tests
 * @param stubs what the untouched stubs got
 * @param solution what the solution got
 * @param samples the labelled samples
 * @param sampleResults name of a sample to what it got; one for each
 */
public record Evidence(
    Lab lab,
    List<HiddenTestInfo> tests,
    SubmissionResult stubs,
    SubmissionResult solution,
    List<Sample> samples,
    Map<String, SubmissionResult> sampleResults) {

  /** Copies, and checks that every sample was graded. */
  public Evidence {
    tests = List.copyOf(tests);
    samples = List.copyOf(samples);
    sampleResults = Map.copyOf(sampleResults);
    for (Sample sample : samples) {
      if (!sampleResults.containsKey(sample.name())) {
        throw new IllegalArgumentException("sample " + sample.name() + " was not graded");
      }
    }
  }

  SubmissionResult resultOf(Sample sample) {
    return sampleResults.get(sample.name());
  }
}
