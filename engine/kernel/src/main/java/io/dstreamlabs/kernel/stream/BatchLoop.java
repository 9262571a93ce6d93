package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.time.Duration;
import java.util.List;
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
      Time zeroTime = clock.now().floor(batchInterval);
      life.startedAt(zeroTime);
      graph.start(zeroTime, batchInterval);
      graph.inputs().forEach(input -> input.onStart(zeroTime));
      listeners.tell(listener -> listener.onStreamingStarted(zeroTime));
      tickings.add(clock.every(zeroTime.plus(batchInterval), batchInterval, this::tick));
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
    Cut cut = cut(batchTime);
    Thread queueing = Thread.currentThread();
    lane.submit(
        () -> {
          run(cut);
          if (Thread.currentThread() == queueing) {
            life.failure().ifPresent(BatchLoop::rethrow);
          }
        });
  }

  /**
   * What a batch got from the inputs.
   *
   * @param batch the batch
   * @param troubles what the inputs threw
   */
  private record Cut(BatchInfo batch, List<Throwable> troubles) {
    void requireDone(Progress progress) throws Throwable {
      if (!troubles.isEmpty()) {
        progress.doing = "while its records were taken from the inputs";
        throw troubles.get(0);
      }
    }
  }

  private Cut cut(Time batchTime) {
    try {
      long received = graph.inputs().stream().mapToLong(input -> input.onBatchEnd(batchTime)).sum();
      return new Cut(new BatchInfo(batchTime, clock.now(), received), List.of());
    } catch (Throwable e) { // fails the batch when its turn comes
      return new Cut(new BatchInfo(batchTime, clock.now(), 0), List.of(e));
    }
  }

  private void run(Cut cut) {
    if (!life.enterBatch()) {
      return;
    }
    Progress progress = new Progress();
    try {
      cut.requireDone(progress);
      runJobs(cut.batch(), progress);
      graph.forget(cut.batch().batchTime());
    } catch (Throwable e) { // an Error of a user's function fails the batch as well
      fail(cut.batch().batchTime(), progress.doing, e);
    } finally {
      leave();
    }
  }

  private void runJobs(BatchInfo batch, Progress progress) throws Exception {
    progress.doing = "because a listener of its receivers failed";
    listeners.rethrowTrouble();
    progress.doing = "while its RDDs were made";
    listeners.tell(listener -> listener.onBatchSubmitted(batch));
    List<Job> jobs = graph.jobsAt(batch.batchTime());
    Time processingStart = clock.now();
    listeners.tell(listener -> listener.onBatchStarted(batch, processingStart));
    for (Job job : jobs) {
      progress.doing = "in output operation " + job.info().id() + " (" + job.info().name() + ")";
      listeners.tell(listener -> listener.onOutputOperationStarted(job.info()));
      job.work().run();
      listeners.tell(listener -> listener.onOutputOperationCompleted(job.info()));
    }
    progress.doing = "after its last output operation";
    Time processingEnd = clock.now();
    listeners.tell(listener -> listener.onBatchCompleted(batch, processingStart, processingEnd));
  }

  private void fail(Time batchTime, String doing, Throwable e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    life.fail(new StreamingException(batchTime, doing, e));
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
    terminate();
  }

  private void drain() {
    if (life.drains() && graph.inputs().stream().anyMatch(InputDStream::mayHoldBack)) {
      run(cut(life.lastTick().plus(batchInterval)));
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
      fail(life.lastTick(), doing, e);
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

  /** What a batch is doing, for the message of its failure. */
  private static final class Progress {
    private String doing = "before its RDDs were made";
  }
}
