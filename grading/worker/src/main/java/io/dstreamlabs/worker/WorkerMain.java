package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.codec.PlainCodec;
import java.io.IOException;
import java.util.Optional;

/**
 * Runs scenarios with a student's plug: reads {@link Start}, answers {@link Reply.Ready}, then one
 * {@code ScenarioRun} at a time, each answered by one {@link Reply}, until the input ends.
 *
 * <p>Student code shares this JVM and may do what it likes with it. So nothing here judges, holds
 * an expected value, or is trusted by the grader for more than what the student's operators
 * returned. The key of the frames lives on this thread's stack only, which keeps honest mistakes
 * away from it; code that reads the memory of its own process finds it, and gains nothing by it.
 */
public final class WorkerMain {
  /** Exit code when the line to the grader broke while the process lived. */
  public static final int EXIT_LINE_BROKEN = 113;

  private static final int MAX_REPLY_ENVELOPE_BYTES = 64 << 20;
  private static final long STACK_BYTES = 1 << 20;

  private WorkerMain() {}

  /** Serves until the input ends. */
  public static void main(String[] args) {
    int exitCode = EXIT_LINE_BROKEN;
    try {
      Frames frames = StandardStreams.takeOver();
      settleHowProgramsStart();
      serve(frames);
      exitCode = 0;
    } catch (Throwable e) {
      StandardStreams.complain(e);
    } finally {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /**
   * The JDK reads once by which mechanism it starts programs: now, while it is the one that the
   * sandbox has put out of order, and not when student code has named another.
   */
  private static void settleHowProgramsStart() throws ClassNotFoundException {
    Class.forName("java.lang.ProcessImpl");
  }

  private static void serve(Frames frames) throws IOException {
    PlainCodec codec = PlainData.codec(MAX_REPLY_ENVELOPE_BYTES);
    Optional<Frame> first = frames.receive();
    if (first.isEmpty()) {
      return;
    }
    Start start = Start.fromPlain(codec.decode(first.get().payload()));
    StudentClasses classes = new StudentClasses(start.classes(), WorkerMain.class.getClassLoader());
    LeftFiles files = LeftFiles.ofThisProcess();
    frames.send(new Frame(first.get().id(), codec.encode(new Reply.Ready().toPlain())));
    for (Optional<Frame> frame = frames.receive(); frame.isPresent(); frame = frames.receive()) {
      Reply reply = answer(start, classes, files, codec.decode(frame.get().payload()));
      frames.send(new Frame(frame.get().id(), codec.encode(reply.toPlain())));
    }
  }

  private static Reply answer(
      Start start, StudentClasses classes, LeftFiles files, Object plainRun) {
    PrintedBytes printed = new PrintedBytes(start.printedBytes());
    StandardStreams.redirect(printed);
    ScenarioTask task = new ScenarioTask(start, classes, plainRun, printed);
    LeftThreads threads = LeftThreads.since();
    Thread thread = new Thread(new ThreadGroup("student"), task, "student", STACK_BYTES);
    thread.setUncaughtExceptionHandler((ended, e) -> {});
    thread.start();
    while (true) {
      try {
        thread.join();
        return task.reply(new Left(threads.names(), files.names()));
      } catch (InterruptedException e) {
        // The student's code found this thread; go on waiting.
      }
    }
  }
}
