package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import java.io.Serializable;
import scala.Function1;
import scala.Function2;

/**
 * Functions as Scala has them.
 *
 * <p>Spark's Java classes turn what they are given into closures of Scala's; and of each of those Spark reads the
 * class that it was written in, at each call, to see whether it may be sent: two fifths of the work for a batch of
 * few records. Functions from here are no closures of Scala's, so Spark sends them as they are.
 */
final class Calls {
  private Calls() {}

  static <A, R> Function1<A, R> of(MapFunction<A, R> f) {
    return new One<>(f);
  }

  static <A, B, R> Function2<A, B, R> of(Map2Function<A, B, R> f) {
    return new Two<>(f);
  }

  private record One<A, R>(MapFunction<A, R> f) implements Function1<A, R>, Serializable {
    @Override
    public R apply(A argument) {
      try {
        return f.call(argument);
      } catch (Exception e) {
        throw Failures.<RuntimeException>asIs(e);
      }
    }
  }

  private record Two<A, B, R>(Map2Function<A, B, R> f) implements Function2<A, B, R>, Serializable {
    @Override
    public R apply(A first, B second) {
      try {
        return f.call(first, second);
      } catch (Exception e) {
        throw Failures.<RuntimeException>asIs(e);
      }
    }
  }
}
