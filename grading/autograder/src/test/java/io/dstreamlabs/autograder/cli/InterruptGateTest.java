package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.Ledger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class InterruptGateTest {
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private final StringWriter err = new StringWriter();
  private final Ledger ledger =
      new Ledger() {
        @Override
        public String fingerprint(Candidate candidate) {
          return "of " + candidate.name();
        }

        @Override
        public Optional<SubmissionResult> earlier(Candidate candidate, String fingerprint) {
          return Optional.of(result(fingerprint));
        }

        @Override
        public void finished(SubmissionResult result) {
          kept.add(result.submission());
        }
      };
  private final Console console =
      new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), Console.Screen.PLAIN);

  private static SubmissionResult result(String name) {
    return new SubmissionResult(
        name,
        "lab05",
        SubmissionStatus.CRASHED,
        "",
        List.of(),
        List.of(),
        List.of(),
        "full",
        "",
        0);
  }

  @Test
  void an_open_gate_is_the_ledger_behind_it() {
    try (InterruptGate gate = new InterruptGate(ledger, console)) {
      gate.finished(result("doe"));
      Candidate roe = new Candidate("roe", Path.of("roe"));
      assertThat(gate.fingerprint(roe)).isEqualTo("of roe");
      assertThat(gate.earlier(roe, "x")).contains(result("x"));
    }
    assertThat(kept).containsExactly("doe");
    assertThat(err).hasToString("");
  }

  @Test
  void after_an_interrupt_nothing_is_kept_and_nobody_goes_on() {
    try (InterruptGate gate = new InterruptGate(ledger, console)) {
      gate.interrupt();
      Thread grading = new Thread(() -> gate.finished(result("doe")), "grading");
      grading.setDaemon(true);
      grading.start();
      await("the result waits at the gate").until(() -> grading.getState() == Thread.State.WAITING);
      assertThat(kept).isEmpty();
      grading.interrupt();
    }
    assertThat(err)
        .hasToString(
            "\ninterrupted: what is finished is in the journal; the same command with --resume goes"
                + " on\n");
  }
}
