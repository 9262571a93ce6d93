package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.testkit.lesson.DrawnCall;
import io.dstreamlabs.testkit.lesson.DrawnOperators;
import io.dstreamlabs.testkit.lesson.PicturesContract;
import java.util.Set;

class PicturesTest extends PicturesContract {
  private static final Set<String> ORDER_IS_FREE = Set.of("transformWith", "counts");

  @Override
  protected Operators operators() {
    return Operators.of(new Lab02Operators());
  }

  @Override
  protected DrawnOperators drawn() {
    return new DrawnStateless();
  }

  @Override
  protected boolean keepsOrder(DrawnCall call) {
    return !ORDER_IS_FREE.contains(call.operator());
  }
}
