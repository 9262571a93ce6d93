package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.PrintStream;
import java.util.List;

/**
 * Writes the first records of an RDD as Spark does.
 *
 * @param out where to
 * @param num how many records
 */
record Printer(PrintStream out, int num) {
  private static final String LINE = "-------------------------------------------";

  <T> void print(Rdd<T> rdd, Time time) {
    List<T> first = rdd.take(num == Integer.MAX_VALUE ? num : num + 1); // one more, to see "..."
    out.println(LINE);
    out.println("Time: " + time);
    out.println(LINE);
    first.stream().limit(num).forEach(out::println);
    if (first.size() > num) {
      out.println("...");
    }
    out.println();
    out.flush();
  }
}
