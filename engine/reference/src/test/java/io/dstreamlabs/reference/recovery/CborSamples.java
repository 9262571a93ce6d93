package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.kernel.state.Stamped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Values of every kind. */
final class CborSamples {
  private static final String LETTERS = "aé漢\uD83D\uDE00 \n\0";

  private CborSamples() {}

  /** An enum whose constants have classes of their own. */
  enum Sign {
    PLUS {
      @Override
      int of(int n) {
        return n;
      }
    },
    MINUS {
      @Override
      int of(int n) {
        return -n;
      }
    };

    abstract int of(int n);
  }

  /** A record of every sort of component. */
  record Reading(String sensor, int count, double value, List<Sign> signs, Reading before) {}

  /** A record without components. */
  record Nothing() {}

  /** A record that takes no negative amount. */
  record Amount(long cents) {
    Amount {
      if (cents < 0) {
        throw new IllegalArgumentException("cents is " + cents + ", but must be 0 or more");
      }
    }
  }

  /** One value that holds every kind but arrays, which are not equal to their copies. */
  static List<Object> everyKind() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put(1, "z");
    map.put(null, 2);
    map.put(Pair.of("a", 1), null);
    Reading reading = new Reading("s", 1, 0.5, List.of(Sign.MINUS, Sign.PLUS), null);
    return Arrays.asList(
        null,
        true,
        false,
        -1,
        Integer.MAX_VALUE,
        Long.MIN_VALUE,
        7L,
        (short) -3,
        (byte) 100,
        'ß',
        0.5,
        -0.0f,
        Double.NaN,
        "é漢\uD83D\uDE00",
        new BigInteger("-123456789012345678901234567890"),
        new BigDecimal("1.2300"),
        Instant.ofEpochSecond(-5, 999_999_999),
        Duration.ofMillis(-1500),
        Time.ofMillis(-1),
        Pair.of("k", null),
        Maybe.absent(),
        Maybe.of(3),
        new Stamped<>("state", 12_000),
        new Bag(List.of("x", "y", "x")),
        new LinkedHashSet<>(List.of(3, 1, 2)),
        map,
        DayOfWeek.FRIDAY,
        DayOfWeek.MONDAY,
        Sign.MINUS,
        reading,
        new Reading("t", 2, -1, List.of(), reading),
        new Nothing(),
        new Amount(5));
  }

  /** A random value, at most {@code depth} deep. */
  static Object random(Random random, int depth) {
    return depth == 0 || random.nextInt(4) == 0 ? atom(random) : nested(random, depth - 1);
  }

  private static Object atom(Random random) {
    return switch (random.nextInt(18)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt();
      case 3 -> random.nextLong() >> random.nextInt(64);
      case 4 -> Double.longBitsToDouble(random.nextLong());
      case 5 -> Float.intBitsToFloat(random.nextInt());
      case 6 -> (short) random.nextInt();
      case 7 -> (byte) random.nextInt();
      case 8 -> (char) random.nextInt();
      case 9 -> new BigInteger(random.nextInt(200), random);
      case 10 -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt());
      case 11 -> Instant.ofEpochMilli(random.nextLong());
      case 12 -> Duration.ofNanos(random.nextLong());
      case 13 -> Time.ofMillis(random.nextLong());
      case 14 -> DayOfWeek.of(1 + random.nextInt(7));
      case 15 -> random.nextBoolean() ? Sign.PLUS : Sign.MINUS;
      case 16 -> new Amount(random.nextInt(100));
      default -> text(random);
    };
  }

  private static Object nested(Random random, int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> Pair.of(random(random, depth), random(random, depth));
      case 1 -> Maybe.ofNullable(random(random, depth));
      case 2 -> Bag.of(list(random, depth).stream().filter(v -> v != null).toList());
      case 3 -> Set.copyOf(list(random, depth).stream().filter(v -> v != null).toList());
      case 4, 5 -> map(random, depth);
      case 6 -> new Stamped<>(random(random, depth), random.nextLong());
      case 7 -> new Reading(text(random), random.nextInt(), random.nextDouble(), List.of(), null);
      default -> list(random, depth);
    };
  }

  private static List<Object> list(Random random, int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      list.add(random(random, depth));
    }
    return list;
  }

  private static Map<Object, Object> map(Random random, int depth) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      map.put(random(random, depth), random(random, depth));
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
