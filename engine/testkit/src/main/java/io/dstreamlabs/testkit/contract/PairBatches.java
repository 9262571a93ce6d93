package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Batches of pairs for random cases: how they are drawn, and how they get smaller. */
final class PairBatches {
  private PairBatches() {}

  /** A batch of up to four pairs over three keys; one in six has no RDD. */
  static Maybe<List<Pair<String, String>>> random(Random random) {
    return random.nextInt(6) == 0 ? Maybe.absent() : Maybe.of(randomPairs(random));
  }

  /** Up to four pairs over three keys. */
  static List<Pair<String, String>> randomPairs(Random random) {
    List<Pair<String, String>> batch = new ArrayList<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      String key = String.valueOf((char) ('a' + random.nextInt(3)));
      batch.add(new Pair<>(key, String.valueOf(random.nextInt(10))));
    }
    return batch;
  }

  /** The same without one batch, each in turn, but for the last that is left; then without one pair. */
  static List<List<Maybe<List<Pair<String, String>>>>> smaller(
      List<Maybe<List<Pair<String, String>>>> batches) {
    List<List<Maybe<List<Pair<String, String>>>>> smaller = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      List<Maybe<List<Pair<String, String>>>> fewer = new ArrayList<>(batches);
      fewer.remove(i);
      if (!fewer.isEmpty()) {
        smaller.add(fewer);
      }
    }
    for (int i = 0; i < batches.size(); i++) {
      List<Pair<String, String>> batch = batches.get(i).orElse(List.of());
      for (int j = 0; j < batch.size(); j++) {
        List<Pair<String, String>> without = new ArrayList<>(batch);
        without.remove(j);
        List<Maybe<List<Pair<String, String>>>> changed = new ArrayList<>(batches);
        changed.set(i, Maybe.of(without));
        smaller.add(changed);
      }
    }
    return smaller;
  }

  /** As the input of a replay. */
  static List<Maybe<List<Object>>> input(List<Maybe<List<Pair<String, String>>>> batches) {
    List<Maybe<List<Object>>> input = new ArrayList<>();
    for (Maybe<List<Pair<String, String>>> batch : batches) {
      input.add(batch.isPresent() ? Maybe.of(List.copyOf(batch.get())) : Maybe.absent());
    }
    return input;
  }
}
