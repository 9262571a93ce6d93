package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.check.CheckRules;
import io.dstreamlabs.autograder.check.Evidence;
import io.dstreamlabs.autograder.check.Finding;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.SourceTree;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.SubmissionGrader;
import io.dstreamlabs.autograder.sample.Sample;
import io.dstreamlabs.autograder.sample.SampleLabels;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Grades what a lab's rules are about, and asks the rules. */
final class LabCheck {
  private final Shop shop;
  private final Grading grading;

  LabCheck(Shop shop, Grading grading) {
    this.shop = shop;
    this.grading = grading;
  }

  /** What the rules say; labels that cannot be read are a violation, and no rule is asked. */
  List<Finding> findings() {
    List<Sample> samples;
    try {
      samples = SampleLabels.read(shop.course(), grading.lab());
    } catch (WrongUsage e) {
      return List.of(new Finding(Finding.State.BROKEN, "labels: " + e.getMessage()));
    }
    return CheckRules.judge(evidence(samples));
  }

  private Evidence evidence(List<Sample> samples) {
    Lab lab = grading.lab();
    SubmissionGrader grader = grading.grader();
    List<Candidate> candidates =
        samples.stream().map(sample -> new Candidate(sample.name(), sample.folder())).toList();
    List<SubmissionResult> results =
        grading.grade(candidates, shop.ledger(), Displays.brief(shop.console(), candidates.size()));
    return new Evidence(
        lab,
        grading.judge().tests(),
        grader.gradeSources("stubs", SourceTree.read(lab.directory())),
        grader.gradeSources("solution", SourceTree.read(shop.course().solution(lab))),
        samples,
        results.stream()
            .collect(Collectors.toMap(SubmissionResult::submission, Function.identity())));
  }
}
