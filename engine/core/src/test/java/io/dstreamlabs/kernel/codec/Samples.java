package io.dstreamlabs.kernel.codec;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values of every kind. */
final class Samples {
  private static final String LETTERS = "aé漢\uD83D\uDE00 \n\0";

  private Samples() {}

  /** One value that holds every kind. */
  static Object everyKind() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", List.of(2L));
    map.put("", null);
    return Arrays.asList(
        null,
        true,
        false,
        -1,
        Long.MIN_VALUE,
        0.5,
        "é漢",
        Pair.of("k", null),
        Maybe.absent(),
        Maybe.of(3),
        new Bag(List.of("x", "y", "x")),
        map);
  }

  /** A random value, at most {@code depth} deep. */
  static Object random(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 12)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt();
      case 3 -> random.nextLong();
      case 4 -> Double.longBitsToDouble(random.nextLong());
      case 5 -> text(random);
      case 6 -> Pair.of(random(random, depth - 1), random(random, depth - 1));
      case 7 -> Maybe.ofNullable(random(random, depth - 1));
      case 8, 9 -> list(random, depth - 1);
      case 10 -> Bag.of(list(random, depth - 1).stream().filter(v -> v != null).toList());
      default -> map(random, depth - 1);
    };
  }

  private static List<Object> list(Random random, int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      list.add(random(random, depth));
    }
    return list;
  }

  private static Map<String, Object> map(Random random, int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      map.put(text(random), random(random, depth));
    }
    return map;
  }

  private static String text(Random random) {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
