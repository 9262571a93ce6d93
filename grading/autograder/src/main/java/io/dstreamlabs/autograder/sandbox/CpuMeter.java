package io.dstreamlabs.autograder.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Processor time of a process and its descendants, from outside: {@code /proc} where there is one,
 * else what the JDK knows. Never goes back, also when processes of the tree have ended. Safe for
 * many threads.
 */
final class CpuMeter {
  private static final Path PROC = Path.of("/proc");
  private static final long NANOS_PER_TICK = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int FIRST_OF_STAT = 11;
  private static final int MAX_PROCESSES = 100;

  /** How long the processes of a tree are taken to be the same: to look for them takes a while. */
  private static final long TREE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** How long a reading serves: a fifth of what the clock of a process advances by. */
  private static final long FRESH_NANOS = NANOS_PER_TICK / 5;

  private final ProcessHandle root;
  private final boolean proc;
  private List<Long> tree = List.of();
  private long treeSince;
  private long readAt = System.nanoTime() - FRESH_NANOS;
  private long highest;

  CpuMeter(ProcessHandle root) {
    this.root = root;
    Path self = PROC.resolve(Long.toString(root.pid()));
    this.proc = Files.isReadable(self.resolve("task/" + root.pid() + "/children"));
  }

  /** Processor time so far, in nanoseconds. */
  synchronized long nanos() {
    long now = System.nanoTime();
    if (now - readAt >= FRESH_NANOS) {
      highest = Math.max(highest, proc ? procNanos(now) : portableNanos());
      readAt = now;
    }
    return highest;
  }

  private long procNanos(long now) {
    if (tree.isEmpty() || now - treeSince >= TREE_NANOS) {
      tree = tree();
      treeSince = now;
    }
    long ticks = 0;
    for (long pid : tree) {
      ticks += ticks(pid);
    }
    return ticks * NANOS_PER_TICK;
  }

  private List<Long> tree() {
    List<Long> found = new ArrayList<>(List.of(root.pid()));
    for (int i = 0; i < found.size() && i < MAX_PROCESSES; i++) {
      found.addAll(children(found.get(i)));
    }
    return found;
  }

  /** User and system time of the process and of its children that have been waited for. */
  private static long ticks(long pid) {
    String stat = read(PROC.resolve(pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ");
    if (fields.length < FIRST_OF_STAT + 4) {
      return 0;
    }
    long sum = 0;
    for (int i = FIRST_OF_STAT; i < FIRST_OF_STAT + 4; i++) {
      sum += Long.parseLong(fields[i]);
    }
    return sum;
  }

  /** The kernel keeps children by the thread that started them. */
  private static List<Long> children(long pid) {
    List<Long> children = new ArrayList<>();
    String[] threads = PROC.resolve(pid + "/task").toFile().list();
    for (String thread : threads == null ? new String[0] : threads) {
      for (String child : read(PROC.resolve(pid + "/task/" + thread + "/children")).split(" ")) {
        if (!child.isBlank()) {
          children.add(Long.parseLong(child.trim()));
        }
      }
    }
    return children;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return ""; // ended meanwhile
    }
  }

  private long portableNanos() {
    long nanos = nanos(root);
    for (ProcessHandle child : root.descendants().toList()) {
      nanos += nanos(child);
    }
    return nanos;
  }

  private static long nanos(ProcessHandle handle) {
    return handle.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
