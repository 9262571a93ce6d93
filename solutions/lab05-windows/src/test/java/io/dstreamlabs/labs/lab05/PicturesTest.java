package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.testkit.lesson.DrawnCall;
import io.dstreamlabs.testkit.lesson.DrawnOperators;
import io.dstreamlabs.testkit.lesson.PicturesContract;
import java.util.Set;

class PicturesTest extends PicturesContract {
  @Override
  protected Operators operators() {
    return Operators.of(new Lab05Operators());
  }

  @Override
  protected DrawnOperators drawn() {
    return new DrawnWindows();
  }

  @Override
  protected boolean keepsOrder(DrawnCall call) {
    return call.operator().equals("window");
  }

  @Override
  protected Set<String> withoutPicture() {
    return Set.of("WindowChecks.java");
  }
}
