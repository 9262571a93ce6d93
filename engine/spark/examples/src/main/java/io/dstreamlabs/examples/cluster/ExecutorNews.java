package io.dstreamlabs.examples.cluster;

import java.io.PrintWriter;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Tells which executors come and go. */
final class ExecutorNews extends SparkListener {
  private final PrintWriter out;

  ExecutorNews(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded added) {
    say("executor %s joined".formatted(added.executorId()));
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    say("executor %s is gone: %s".formatted(removed.executorId(), removed.reason()));
  }

  private void say(String what) {
    out.println(what.lines().findFirst().orElse(what));
    out.flush();
  }
}
