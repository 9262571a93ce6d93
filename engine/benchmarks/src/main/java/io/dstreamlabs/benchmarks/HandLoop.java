package io.dstreamlabs.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same jobs as loops over one {@link HashMap}, on one thread: what there is to reach. */
final class HandLoop implements Contender {

  /** A number that is changed in place. */
  private static final class Cell {
    private long n;
  }

  @Override
  public String title() {
    return "by hand";
  }

  @Override
  public Pass run(Job job, Words words) {
    List<List<String>> batches = words.batches();
    long start = System.nanoTime();
    long checksum =
        switch (job) {
          case OVERHEAD, WORDCOUNT -> wordcount(batches);
          case WINDOW_30_10 -> window(batches, 30, 10);
          case WINDOW_10_1 -> window(batches, 10, 1);
          case WINDOW_REDUCE -> greatest(batches, 10);
          case UPDATE_STATE -> totals(batches);
          case MAP_STATE -> runningTotals(batches);
        };
    return new Pass(System.nanoTime() - start, checksum);
  }

  private static long wordcount(List<List<String>> batches) {
    long checksum = 0;
    for (List<String> batch : batches) {
      Map<String, Cell> counts = new HashMap<>();
      count(batch, counts);
      checksum += sum(counts);
    }
    return checksum;
  }

  /** What came since the last slide is counted once, added to the window, and taken out of it later. */
  private static long window(List<List<String>> batches, int length, int slide) {
    Map<String, Cell> window = new HashMap<>();
    Deque<Map<String, Cell>> inside = new ArrayDeque<>();
    long checksum = 0;
    for (int end = slide; end <= batches.size(); end += slide) {
      Map<String, Cell> entering = new HashMap<>();
      for (int b = end - slide; b < end; b++) {
        count(batches.get(b), entering);
      }
      entering.forEach((word, cell) -> cell(window, word).n += cell.n);
      inside.add(entering);
      if (inside.size() > length / slide) {
        inside.remove().forEach((word, cell) -> takeOut(window, word, cell.n));
      }
      checksum += sum(window);
    }
    return checksum;
  }

  private static void takeOut(Map<String, Cell> window, String word, long n) {
    Cell cell = window.get(word);
    cell.n -= n;
    if (cell.n == 0) {
      window.remove(word);
    }
  }

  /** The greatest values of each batch once, and those of the whole window at each slide. */
  private static long greatest(List<List<String>> batches, int length) {
    Deque<Map<String, Cell>> inside = new ArrayDeque<>();
    long checksum = 0;
    for (List<String> batch : batches) {
      Map<String, Cell> entering = new HashMap<>();
      for (String word : batch) {
        Cell cell = cell(entering, word);
        cell.n = Math.max(cell.n, word.length());
      }
      inside.add(entering);
      if (inside.size() > length) {
        inside.remove();
      }
      Map<String, Cell> window = new HashMap<>();
      for (Map<String, Cell> values : inside) {
        values.forEach(
            (word, value) -> {
              Cell cell = cell(window, word);
              cell.n = Math.max(cell.n, value.n);
            });
      }
      checksum += sum(window);
    }
    return checksum;
  }

  private static long totals(List<List<String>> batches) {
    Map<String, Cell> totals = new HashMap<>();
    long checksum = 0;
    for (List<String> batch : batches) {
      count(batch, totals);
      checksum += sum(totals);
    }
    return checksum;
  }

  private static long runningTotals(List<List<String>> batches) {
    Map<String, Cell> totals = new HashMap<>();
    long checksum = 0;
    for (List<String> batch : batches) {
      for (String word : batch) {
        checksum += Checksum.of(word, ++cell(totals, word).n);
      }
    }
    return checksum;
  }

  private static void count(List<String> batch, Map<String, Cell> counts) {
    for (String word : batch) {
      cell(counts, word).n++;
    }
  }

  private static Cell cell(Map<String, Cell> cells, String word) {
    Cell cell = cells.get(word);
    if (cell == null) {
      cell = new Cell();
      cells.put(word, cell);
    }
    return cell;
  }

  private static long sum(Map<String, Cell> counts) {
    long sum = 0;
    for (Map.Entry<String, Cell> count : counts.entrySet()) {
      sum += Checksum.of(count.getKey(), count.getValue().n);
    }
    return sum;
  }

  @Override
  public void close() {}
}
