package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.Ledger;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Lets results through to a ledger until the program is interrupted. Interrupting also ends the workers, which
 * looks like a crash of the student's code: no such result may be kept.
 *
 * <p>Thread-safe.
 */
final class InterruptGate implements Ledger, AutoCloseable {
  private final Ledger ledger;
  private final Console console;
  private final Thread whenInterrupted = new Thread(this::interrupt, "interrupt-gate");
  private final CountDownLatch never = new CountDownLatch(1);
  private boolean interrupted;

  /** A gate in front of {@code ledger}, open until the program is interrupted. */
  InterruptGate(Ledger ledger, Console console) {
    this.ledger = ledger;
    this.console = console;
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
  }

  /** Closes the gate; a result that is on its way through gets through first. */
  synchronized void interrupt() {
    interrupted = true;
    console.complain(
        "\ninterrupted: what is finished is in the journal; the same command with --resume goes on");
  }

  @Override
  public String fingerprint(Candidate candidate) {
    return ledger.fingerprint(candidate);
  }

  @Override
  public Optional<SubmissionResult> earlier(Candidate candidate, String fingerprint) {
    return ledger.earlier(candidate, fingerprint);
  }

  /** Does not return once the gate is closed: the process is about to end. */
  @Override
  public void finished(SubmissionResult result) {
    if (!pass(result)) {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized boolean pass(SubmissionResult result) {
    if (interrupted) {
      return false;
    }
    ledger.finished(result);
    return true;
  }

  /** The run is over: nothing is left to be interrupted. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    } catch (IllegalStateException alreadyGoingDown) {
      // the hook is running
    }
  }
}
