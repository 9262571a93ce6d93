package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;

/**
 * Saves RDDs as text, each in a directory that is named after its batch, as Spark names it.
 *
 * @param prefix how the name begins; may be empty
 * @param suffix how it ends; may be empty
 */
record Saver(String prefix, String suffix) {

  Saver {
    requireText("prefix", prefix);
    requireText("suffix", suffix);
  }

  void save(Rdd<?> rdd, Time time) {
    rdd.overwriteTextFile(directoryAt(time));
  }

  String directoryAt(Time time) {
    String start = prefix.isEmpty() ? "" : prefix + "-";
    return start + time.milliseconds() + (suffix.isEmpty() ? "" : "." + suffix);
  }

  private static void requireText(String name, String value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is null: give a text, which may be empty");
    }
  }
}
