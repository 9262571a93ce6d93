package io.dstreamlabs.autograder.pool;

import io.dstreamlabs.autograder.judge.MeteredSubject;
import io.dstreamlabs.autograder.judge.TestUsage;
import io.dstreamlabs.autograder.sandbox.Answer;
import io.dstreamlabs.autograder.sandbox.Conversation;
import io.dstreamlabs.autograder.sandbox.Exchange;
import io.dstreamlabs.autograder.sandbox.Watchdog.Breach;
import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.worker.Failure.What;
import io.dstreamlabs.worker.Reply;
import io.dstreamlabs.worker.ScenarioRequest;
import io.dstreamlabs.worker.Start;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One submission's plug, in a worker. A worker that died, or that was left with threads running, is
 * replaced before the next request, one that was left with files before the next test; whatever ends a request becomes a {@link SubjectFailure}. Where
 * a worker that has served before fails as a worker, the request is made once more, in a fresh one:
 * the code of an earlier test may have spoiled it. Not thread-safe.
 *
 * <pre>
 * beginTest("a")  observe observe  endTest()   one budget of time for both requests
 * beginTest("b")  observe ...                  and a fresh one for the next test
 * </pre>
 */
public final class WorkerSubject implements MeteredSubject {
  private static final Duration START_CPU = Duration.ofSeconds(20);
  private static final Duration START_WALL = Duration.ofSeconds(60);
  private static final Duration IDLE_CPU = Duration.ofMillis(60);
  private static final int START_ATTEMPTS = 2;

  private final WorkerPool pool;
  private final WorkerLimits limits;
  private final Start start;
  private final Replies replies;
  private final TreeSet<String> notes = new TreeSet<>();
  private Conversation worker;
  private boolean fresh = true;
  private boolean usable;
  private boolean littered;
  private int served;
  private String test = "";
  private Duration cpuWhenIdle = Duration.ZERO;
  private Duration cpuUsed = Duration.ZERO;
  private Duration wallUsed = Duration.ZERO;

  WorkerSubject(
      WorkerPool pool, WorkerLimits limits, Map<String, byte[]> classes, String entryClass) {
    this.pool = pool;
    this.limits = limits;
    this.start = new Start(classes, entryClass, limits.replyBytes(), limits.printedBytes());
    this.replies = new Replies(classes.keySet(), limits.replyBytes());
    this.worker = pool.take();
  }

  /**
   * Gives the next requests a fresh budget.
   *
   * @param testId the test's name, for the notes
   */
  @Override
  public void beginTest(String testId) {
    test = testId;
    usable &= !littered;
    cpuUsed = Duration.ZERO;
    wallUsed = Duration.ZERO;
  }

  /** What the requests since {@link #beginTest} used. */
  @Override
  public TestUsage endTest() {
    return new TestUsage(cpuUsed.toMillis(), wallUsed.toMillis());
  }

  /** What the instructor should know and no verdict says, sorted. */
  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public Observation observe(ScenarioRun run) {
    Duration cpuLeft = limits.cpuPerTest().minus(cpuUsed);
    Duration wallLeft = limits.wallPerTest().minus(wallUsed);
    if (cpuLeft.isNegative() || cpuLeft.isZero() || wallLeft.isNegative()) {
      throw SubjectFailure.of(Verdict.TIMEOUT, "earlier requests used up the time of the test");
    }
    Object request = inOrder(run);
    prepare();
    Exchange exchange = worker.ask(request, cpuLeft, wallLeft);
    cpuUsed = cpuUsed.plus(exchange.cpu());
    wallUsed = wallUsed.plus(exchange.wall());
    cpuWhenIdle = worker.cpu();
    served++;
    return read(exchange, run);
  }

  /** The form for the wire, once it is sure that a worker can serve it. */
  private static Object inOrder(ScenarioRun run) {
    Object request = run.toPlain();
    try {
      ScenarioRequest.read(request);
      return request;
    } catch (IllegalArgumentException e) {
      throw SubjectFailure.of(Verdict.GRADER_ERROR, "the request is wrong: " + e.getMessage());
    }
  }

  private Observation read(Exchange exchange, ScenarioRun run) {
    usable = false; // until the reply turns out well
    if (served > 1 && failedAsWorker(exchange.answer())) {
      return observe(run);
    }
    if (exchange.answer() instanceof Answer.Said said) {
      Reply reply = replies.reply(said.plain());
      if (reply instanceof Reply.Failed failed) {
        usable = leftNoThread(reply) && failed.failure().what() != What.MEMORY_LIMIT;
        throw replies.failure(failed.failure());
      }
      Observation observation = replies.observation((Reply.Observed) reply);
      usable = leftNoThread(reply);
      return observation;
    }
    throw exchange.answer() instanceof Answer.Died died
        ? Deaths.failure(died, exchange, limits)
        : Replies.violation(((Answer.Broke) exchange.answer()).why());
  }

  /** Whether it broke or ended, other than by a limit of this test. */
  private static boolean failedAsWorker(Answer answer) {
    return answer instanceof Answer.Broke
        || answer instanceof Answer.Died died && died.breach() == Breach.NONE;
  }

  private boolean leftNoThread(Reply reply) {
    if (!reply.left().threads().isEmpty()) {
      notes.add(test + ": threads were left running");
    }
    if (!reply.left().files().isEmpty()) {
      notes.add(test + ": files were left in the temporary directory");
      littered = true;
    }
    return reply.left().threads().isEmpty();
  }

  /**
   * Makes sure that there is a worker with the student's classes and nothing else going on in it.
   */
  private void prepare() {
    if (usable && worker.isAlive()) {
      if (worker.cpu().minus(cpuWhenIdle).compareTo(IDLE_CPU) < 0) {
        return;
      }
      notes.add("before " + test + ": the worker was busy though nothing was asked of it");
    }
    Answer answer = new Answer.Broke("it was not started");
    for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
      answer = begin();
      if (answer instanceof Answer.Said) {
        usable = true;
        return;
      }
    }
    throw SubjectFailure.of(Verdict.GRADER_ERROR, "no worker could be started: " + answer);
  }

  private Answer begin() {
    try {
      if (!fresh) {
        worker.close();
        worker = pool.take();
      }
      fresh = false;
      served = 0;
      littered = false;
      return worker.ask(start.toPlain(), START_CPU, START_WALL).answer();
    } catch (UncheckedIOException e) {
      return new Answer.Broke(e.getCause().getMessage());
    }
  }

  @Override
  public void close() {
    worker.close();
  }
}
