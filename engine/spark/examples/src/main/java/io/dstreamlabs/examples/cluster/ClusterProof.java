package io.dstreamlabs.examples.cluster;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Counts words batch by batch, in memory or on Spark, and compares what came out.
 *
 * <pre>
 * ClusterProof run --master memory             --directory expected
 * ClusterProof run --master spark://host:7077  --directory found        (may be killed, and run again)
 * ClusterProof compare expected found
 * </pre>
 *
 * <p>Exit codes: 0 when all is well; 1 when a run failed, or two do not agree; 2 on wrong usage.
 */
@Command(
    name = "ClusterProof",
    mixinStandardHelpOptions = true,
    description = "The same program in memory and on a cluster.",
    subcommands = {Run.class, Compare.class})
public final class ClusterProof {
  private ClusterProof() {}

  /** Runs the program. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new ClusterProof());
  }
}
