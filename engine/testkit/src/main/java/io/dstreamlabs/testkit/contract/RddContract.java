package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.rdd.RddContext;
import org.junit.jupiter.api.Nested;

/**
 * What every backend of RDDs must do. A backend's test extends this class and says how to open a context:
 *
 * <pre>
 * class MyRddTest extends RddContract {
 *   protected RddContext open() { return ...; }
 * }
 * </pre>
 *
 * <p>Only what the interfaces promise is asked. Order is asked for where it is promised: {@code
 * parallelize}, the transformations without a shuffle (but {@code coalesce}), {@code union}, {@code
 * zipWithIndex}, {@code sortBy} up to equal keys, {@code collect}, {@code take}, {@code takeOrdered}, {@code
 * top}, {@code reduce}, {@code fold} and {@code aggregate}. After any other shuffle records may come in any
 * order, within a partition too. All functions here can travel, and leave no trace but what they return or
 * write to files, so tasks may run in other processes of this machine.
 */
public abstract class RddContract {

  /** A new context; it is closed after the test. */
  protected abstract RddContext open();

  /** How many random pipelines are compared with a naive recomputation; fewer for a slow backend. */
  protected int randomPipelines() {
    return 200;
  }

  /** How many states in a row are made without an action; fewer where each is a deeper lineage. */
  protected int versionsWithoutAction() {
    return 5_000;
  }

  /** Making RDDs. */
  @Nested
  class Making extends MakingContract {
    Making() {
      super(RddContract.this);
    }
  }

  /** Transformations without a shuffle. */
  @Nested
  class Narrow extends NarrowContract {
    Narrow() {
      super(RddContract.this);
    }
  }

  /** Transformations with a shuffle. */
  @Nested
  class Shuffles extends ShuffleContract {
    Shuffles() {
      super(RddContract.this);
    }
  }

  /** Actions. */
  @Nested
  class Actions extends ActionContract {
    Actions() {
      super(RddContract.this);
    }
  }

  /** What goes by key. */
  @Nested
  class ByKey extends ByKeyContract {
    ByKey() {
      super(RddContract.this);
    }
  }

  /** Two RDDs by key. */
  @Nested
  class Joins extends JoinContract {
    Joins() {
      super(RddContract.this);
    }
  }

  /** Persisting, and cutting lineage. */
  @Nested
  class Keeping extends KeepingContract {
    Keeping() {
      super(RddContract.this);
    }
  }

  /** Functions that fail. */
  @Nested
  class Failing extends FailureContract {
    Failing() {
      super(RddContract.this);
    }
  }

  /** Much data, and long chains. */
  @Nested
  class Large extends LargeContract {
    Large() {
      super(RddContract.this);
    }
  }

  /** State by key, version by version. */
  @Nested
  class States extends StateRddContract {
    States() {
      super(RddContract.this);
    }
  }

  /** The table that a batch updates. */
  @Nested
  class Tables extends StateTableContract {
    Tables() {
      super(RddContract.this);
    }
  }

  /** Random pipelines. */
  @Nested
  class Random extends RandomContract {
    Random() {
      super(RddContract.this);
    }
  }
}
