package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.replay.Replay;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A program over given batches, which knows what must come out.
 *
 * @param <C> its own type
 */
interface RandomCase<C extends RandomCase<C>> {

  /** What is wrong with what comes out of a replay with the plugs and the backend of {@code setting}, or nothing. */
  Optional<String> wrong(UnaryOperator<Replay> setting);

  /** The cases that are a little smaller. */
  List<C> smaller();

  /** The smallest case on the way down from {@code wrong} that is still wrong. */
  static <C extends RandomCase<C>> C shrunk(C wrong, UnaryOperator<Replay> setting) {
    for (C smaller : wrong.smaller()) {
      if (smaller.wrong(setting).isPresent()) {
        return shrunk(smaller, setting);
      }
    }
    return wrong;
  }
}
