package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.fail;

import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.testkit.LabRun;
import java.util.Random;
import java.util.function.Function;

/**
 * What the contracts of all operator families have in common: a plug, and where its RDDs are.
 *
 * @param <P> the operator family
 */
public abstract class OperatorsContract<P extends OperatorFamily> {

  /** The plug; a new one for each call, or one without a state. */
  protected abstract P plug();

  /** Where its RDDs are; in memory, unless overridden. */
  protected ContractBackend backend() {
    return ContractBackend.MEMORY;
  }

  /** A replay with the plug, on the backend. */
  final Replay in(Replay replay) {
    return replay.operators(Operators.of(plug())).backend(backend().contexts());
  }

  /** A run with the plug, on the backend. */
  final LabRun lab() {
    return LabRun.in(this::in);
  }

  /** Fails with the smallest case to be found near the first of {@code cases} random ones that is wrong. */
  final <C extends RandomCase<C>> void tryRandom(long seed, int cases, Function<Random, C> random) {
    Random luck = new Random(seed);
    for (int number = 1; number <= cases; number++) {
      C tried = random.apply(luck);
      if (number % backend().oneCaseIn() == 0 && tried.wrong(this::in).isPresent()) {
        fail(
            "case %d of seed %d, shrunk:%n%s",
            number,
            seed,
            RandomCase.shrunk(tried, this::in)
                .wrong(this::in)
                .orElse("(it came out right this time)"));
      }
    }
  }
}
