package io.dstreamlabs.autograder.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program that starts a long sleep as the grader starts its workers, and says its number. */
final class InterruptedGrader {
  private InterruptedGrader() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    try (ProcessStarter starter = new ProcessStarter()) {
      Process worker = starter.start(List.of("sleep", "1000"), Path.of("."));
      System.out.println(worker.pid());
      new CountDownLatch(1).await();
    }
  }
}
