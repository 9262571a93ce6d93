package io.dstreamlabs.benchmarks;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** What a program printed, and how it ended. */
record CommandLines(int exitCode, List<String> out, List<String> err) {
  static CommandLines run(Callable<Integer> program, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLine(program)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(args);
    return new CommandLines(
        exitCode, out.toString().lines().toList(), err.toString().lines().toList());
  }
}
