package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs the batches of a context, from its start to its end.
 *
 * <pre>
 * tick at T (clock)    what was received goes into the batch; the batch is queued
 * batch T (one lane)   RDDs are made; the outputs' jobs run in order; old RDDs are forgotten
 * end (the same lane)  inputs stop; what they still hold goes into a last batch, when draining
 * </pre>
 *
 * <p>Whatever a user's code throws ends in {@link LoopLife#fail}, so that no thread dies with it and
 * nobody waits for ever. Thread-safe; no lock is held while a user's code runs.
 */
final class BatchLoop {
  private final Clock clock;
  private final Duration batchInterval;
  private final StreamGraph graph;
  private final Listeners listeners;
  private final Runnable atEnd;
  private final LoopLife life = new LoopLife();
  private Optional<Recovery> recovery = Optional.empty();
  private Optional<Time> lastDone = Optional.empty(); // touched by the lane only
  private final Clock.Lane lane;
  private final List<Clock.Ticking> tickings = new CopyOnWriteArrayList<>();
  private final CountDownLatch terminated = new CountDownLatch(1);

  /**
   * The batches of {@code graph}.
   *
   * @param atEnd called once, when nothing more will be done
   */
  BatchLoop(
      Clock clock, Duration batchInterval, StreamGraph graph, Listeners listeners, Runnable atEnd) {
    this.clock = clock;
    this.batchInterval = batchInterval;
    this.graph = graph;
    this.listeners = listeners;
    this.atEnd = atEnd;
    this.lane = clock.lane("dstream-batches");
  }

  Clock clock() {
    return clock;
  }

  /** Survives its process from now on; called before the start. */
  void recoverBy(Recovery by) {
    recovery = Optional.of(by);
  }

  StreamingContextState state() {
    return life.state();
  }

  void start() {
    if (state() == StreamingContextState.INITIALIZED && graph.outputs().isEmpty()) {
      throw new IllegalStateException(
          "cannot start: there is no output operation, so nothing would run. Add foreachRDD or print");
    }
    life.enterStart();
    try {
      Time zeroTime =
          recovery.flatMap(Recovery::zeroTime).orElseGet(() -> clock.now().floor(batchInterval));
      life.startedAt(zeroTime);
      graph.start(zeroTime, batchInterval);
      Time done = recovery.map(by -> by.begin(zeroTime, batchInterval)).orElse(zeroTime);
      life.startedAt(done);
      graph.inputs().forEach(input -> input.onStart(zeroTime));
      listeners.tell(listener -> listener.onStreamingStarted(zeroTime));
      tickings.add(clock.every(done.plus(batchInterval), batchInterval, this::tick));
    } catch (RuntimeException | Error e) {
      life.requestStop(StopMode.NOW);
      throw e;
    } finally {
      leave();
    }
  }

  private void tick(Time batchTime) {
    if (life.enterTick(batchTime)) {
      try {
        queue(batchTime);
      } finally {
        leave();
      }
    }
  }

  /** Queues a batch; where the lane is this very thread, its failure leaves here. */
  private void queue(Time batchTime) {
    Batch batch = Batch.cut(batchTime, graph.inputs(), clock).submitted(listeners);
    Thread queueing = Thread.currentThread();
    lane.submit(
        () -> {
          run(batch);
          if (Thread.currentThread() == queueing) {
            life.failure().ifPresent(BatchLoop::rethrow);
          }
        });
  }

  private void run(Batch batch) {
    if (!life.enterBatch()) {
      return;
    }
    try {
      batch.run(graph, listeners, this::saveAfter);
    } catch (StreamingException e) {
      fail(e);
    } finally {
      leave();
    }
  }

  private void saveAfter(Time batchTime) {
    lastDone = Optional.of(batchTime);
    recovery.ifPresent(by -> by.afterBatch(batchTime, graph.zeroTime(), batchInterval));
  }

  /** So that a program that is started again has nothing to do twice. */
  private void saveAtEnd() {
    if (life.failure().isEmpty() && lastDone.isPresent()) {
      recovery.ifPresent(by -> by.afterLastBatch(lastDone.get(), graph.zeroTime(), batchInterval));
    }
  }

  private void fail(StreamingException failure) {
    if (failure.getCause() instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    life.fail(failure);
  }

  private void leave() {
    if (life.leave()) {
      lane.submit(this::end);
    }
  }

  void stop(StopMode mode) throws InterruptedException {
    boolean neverStarted = state() == StreamingContextState.INITIALIZED;
    if (life.requestStop(mode)) {
      lane.submit(neverStarted ? this::terminate : this::end);
    }
    if (!isInside()) {
      terminated.await();
    }
  }

  /** Whether the end cannot come before the calling thread has gone on. */
  private boolean isInside() {
    return life.isAtWork() || listeners.isTelling();
  }

  /** Takes in nothing more, and terminates after a last batch if there is to be one. */
  private void end() {
    life.enterEnd();
    tickings.forEach(Clock.Ticking::stop);
    graph.inputs().forEach(input -> attempt("while its inputs were stopped", input::onStop));
    attempt("while its inputs were stopped", this::drain);
    attempt("while its last checkpoint was written", this::saveAtEnd);
    terminate();
  }

  private void drain() {
    if (life.drains() && graph.inputs().stream().anyMatch(InputDStream::mayHoldBack)) {
      Time last = life.lastTick().plus(batchInterval);
      run(Batch.cut(last, graph.inputs(), clock).submitted(listeners));
    }
  }

  private void terminate() {
    life.stopped();
    attempt(
        "after it had stopped",
        () -> {
          listeners.tell(StreamingListener::onStreamingStopped);
          listeners.rethrowTrouble();
        });
    attempt("after it had stopped", () -> recovery.ifPresent(Recovery::close));
    attempt("after it had stopped", atEnd);
    terminated.countDown();
    life.leave();
    lane.close();
  }

  /** Does {@code work}; a failure is one of the newest batch. */
  private void attempt(String doing, Runnable work) {
    try {
      work.run();
    } catch (Throwable e) { // the end goes on
      fail(new StreamingException(life.lastTick(), doing, e));
    }
  }

  void awaitTermination() throws InterruptedException {
    requireOutside();
    terminated.await();
    life.failure().ifPresent(BatchLoop::rethrow);
  }

  boolean awaitTerminationOrTimeout(Duration timeout) throws InterruptedException {
    requireOutside();
    boolean ended = terminated.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (ended) {
      awaitTermination();
    }
    return ended;
  }

  private void requireOutside() {
    if (isInside()) {
      throw new IllegalStateException(
          "cannot wait for the end inside a batch or a listener: it would wait for itself. Call stop(), which returns at once there");
    }
  }

  private static void rethrow(StreamingException e) {
    throw e;
  }
}
