package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs the batches of a context, and is its life.
 *
 * <pre>
 * tick at T (clock)    what was received goes into the batch; the batch is queued
 * batch T (one lane)   RDDs are made; the outputs' jobs run in order; old RDDs are forgotten
 * </pre>
 *
 * <p>Thread-safe.
 */
final class BatchLoop {
  private final Clock clock;
  private final Duration batchInterval;
  private final StreamGraph graph;
  private final Listeners listeners;
  private final CountDownLatch terminated = new CountDownLatch(1);

  private volatile StreamingContextState state = StreamingContextState.INITIALIZED;
  private volatile Optional<StreamingException> failure = Optional.empty();
  private volatile Optional<Started> started = Optional.empty();
  private volatile boolean dropWaiting;

  private Time lastTick = new Time(0);
  private boolean stopping;
  private Optional<Thread> batchThread = Optional.empty();
  private Optional<StopMode> stopAfterBatch = Optional.empty();

  /** What there is from the start on. */
  private record Started(Time zeroTime, Clock.Lane lane, Optional<Clock.Ticking> ticking) {}

  BatchLoop(Clock clock, Duration batchInterval, StreamGraph graph, Listeners listeners) {
    this.clock = clock;
    this.batchInterval = batchInterval;
    this.graph = graph;
    this.listeners = listeners;
  }

  Clock clock() {
    return clock;
  }

  StreamingContextState state() {
    return state;
  }

  Time zeroTime() {
    return started
        .map(Started::zeroTime)
        .orElseThrow(
            () -> new IllegalStateException("there is no zero time yet: call start() first"));
  }

  synchronized void start(Optional<Duration> rememberAtLeast) {
    if (state != StreamingContextState.INITIALIZED) {
      throw new IllegalStateException(
          "cannot start: the context is %s. Build a new one".formatted(state));
    }
    if (graph.outputs().isEmpty()) {
      throw new IllegalStateException(
          "cannot start: there is no output operation, so nothing would run. Add foreachRDD or print");
    }
    Time zeroTime = clock.now().floor(batchInterval);
    graph.start(zeroTime, rememberAtLeast);
    lastTick = zeroTime;
    state = StreamingContextState.ACTIVE;
    Clock.Lane lane = clock.lane("dstream-batches");
    started = Optional.of(new Started(zeroTime, lane, Optional.empty()));
    graph.inputs().forEach(input -> input.onStart(zeroTime));
    listeners.tell(listener -> listener.onStreamingStarted(zeroTime));
    Clock.Ticking ticking = clock.every(zeroTime.plus(batchInterval), batchInterval, this::tick);
    started = Optional.of(new Started(zeroTime, lane, Optional.of(ticking)));
  }

  private synchronized void tick(Time batchTime) {
    if (!stopping) {
      lastTick = batchTime;
      queue(batchTime);
    }
  }

  /** Queues a batch; where the lane is this very thread, its failure leaves here. */
  private void queue(Time batchTime) {
    long received = graph.inputs().stream().mapToLong(input -> input.onBatchEnd(batchTime)).sum();
    BatchInfo batch = new BatchInfo(batchTime, clock.now(), received);
    Thread queueing = Thread.currentThread();
    lane()
        .submit(
            () -> {
              run(batch);
              if (Thread.currentThread() == queueing) {
                failure.ifPresent(BatchLoop::rethrow);
              }
            });
  }

  private void run(BatchInfo batch) {
    if (failure.isPresent() || dropWaiting) {
      return;
    }
    enterBatch();
    Progress progress = new Progress();
    try {
      runJobs(batch, progress);
      graph.forget(batch.batchTime());
    } catch (Throwable e) { // an Error of a user's function fails the batch as well
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      failure = Optional.of(new StreamingException(batch.batchTime(), progress.doing, e));
    } finally {
      leaveBatch();
    }
  }

  private void runJobs(BatchInfo batch, Progress progress) throws Exception {
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

  private synchronized void enterBatch() {
    batchThread = Optional.of(Thread.currentThread());
  }

  private synchronized void leaveBatch() {
    batchThread = Optional.empty();
    if (failure.isPresent()) {
      end(StopMode.NOW);
    } else {
      stopAfterBatch.ifPresent(this::end);
    }
  }

  void stop(StopMode mode) throws InterruptedException {
    synchronized (this) {
      if (state == StreamingContextState.INITIALIZED) {
        terminate();
        return;
      }
      if (batchThread.equals(Optional.of(Thread.currentThread()))) {
        stopAfterBatch = Optional.of(mode);
        return;
      }
      end(mode);
    }
    terminated.await();
  }

  /** Takes in nothing more, and terminates after the batches that are still to run. */
  private void end(StopMode mode) {
    if (stopping) {
      return;
    }
    stopping = true;
    dropWaiting = mode == StopMode.NOW;
    started.flatMap(Started::ticking).ifPresent(Clock.Ticking::stop);
    graph.inputs().forEach(InputDStream::onStop);
    try {
      if (mode == StopMode.DRAIN && graph.inputs().stream().anyMatch(InputDStream::mayHoldBack)) {
        queue(lastTick.plus(batchInterval));
      }
    } finally {
      lane().submit(this::terminate);
      lane().close();
    }
  }

  private void terminate() {
    state = StreamingContextState.STOPPED;
    terminated.countDown();
    listeners.tell(StreamingListener::onStreamingStopped);
  }

  void awaitTermination() throws InterruptedException {
    terminated.await();
    failure.ifPresent(BatchLoop::rethrow);
  }

  boolean awaitTerminationOrTimeout(Duration timeout) throws InterruptedException {
    boolean ended = terminated.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (ended) {
      awaitTermination();
    }
    return ended;
  }

  private Clock.Lane lane() {
    return started.orElseThrow().lane();
  }

  private static void rethrow(StreamingException e) {
    throw e;
  }

  /** What a batch is doing, for the message of its failure. */
  private static final class Progress {
    private String doing = "while its RDDs were made";
  }
}
