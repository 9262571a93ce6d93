package io.dstreamlabs.autograder.compile;

import io.dstreamlabs.autograder.sandbox.Answer;
import io.dstreamlabs.autograder.sandbox.Conversation;
import io.dstreamlabs.autograder.sandbox.JavaProgram;
import io.dstreamlabs.autograder.sandbox.Sandbox;
import io.dstreamlabs.autograder.sandbox.SandboxJar;
import io.dstreamlabs.autograder.sandbox.Watchdog;
import io.dstreamlabs.autograder.sandbox.Watchdog.Breach;
import io.dstreamlabs.worker.CompileReply;
import io.dstreamlabs.worker.CompileRequest;
import io.dstreamlabs.worker.CompilerMain;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles students' sources in one sandboxed compiler process, which serves many jobs and is
 * replaced when a job kills it or must be stopped. Sources see core and kernel, and nothing else of ours.
 * Safe for many threads; jobs are compiled one after the other.
 */
public final class CompileService implements AutoCloseable {
  private static final int METASPACE_MB = 160;
  private static final Map<String, String> HARMLESS = Map.of("First.java", "final class First {}");

  private final Sandbox sandbox;
  private final CompileLimits limits;
  private final Watchdog watchdog = new Watchdog();
  private Conversation compiler;

  /**
   * A service whose compiler starts at once, without waiting for it.
   *
   * @throws UncheckedIOException if no process can be started
   */
  public CompileService(Sandbox sandbox, CompileLimits limits) {
    this.sandbox = sandbox;
    this.limits = limits;
    this.compiler = start();
  }

  /**
   * Compiles one submission.
   *
   * @throws IllegalStateException if the compiler does not work at all, whatever the sources
   */
  public synchronized CompileResult compile(CompileJob job) {
    Optional<String> tooLong = tooLongSource(job);
    if (tooLong.isPresent()) {
      return CompileResult.failed(Outcome.COMPILE_LIMIT, List.of(), tooLong.get());
    }
    if (!compiler.isAlive()) {
      replace();
    }
    Answer answer = ask(job.sources());
    return answer instanceof Answer.Said said ? result(said, job) : limit(answer);
  }

  private Optional<String> tooLongSource(CompileJob job) {
    return job.sources().entrySet().stream()
        .filter(source -> source.getValue().length() > limits.fileChars())
        .findFirst()
        .map(
            source ->
                "%s has %d characters, but at most %d are compiled"
                    .formatted(source.getKey(), source.getValue().length(), limits.fileChars()));
  }

  private Answer ask(Map<String, String> sources) {
    CompileRequest request = new CompileRequest(sources, limits.replyBytes());
    return compiler.ask(request.toPlain(), limits.cpu(), limits.wall()).answer();
  }

  private CompileResult result(Answer.Said said, CompileJob job) {
    CompileReply reply;
    try {
      reply = CompileReply.fromPlain(said.plain());
    } catch (IllegalArgumentException e) {
      return limit(new Answer.Broke(e.getMessage()));
    }
    List<CompileDiagnostic> diagnostics =
        reply.messages().stream()
            .map(m -> new CompileDiagnostic(m.path(), m.line(), m.column(), m.text(), m.error()))
            .toList();
    if (!reply.gaveUp().isEmpty()) {
      replace(); // what the compiler keeps between jobs may be in disorder
      return CompileResult.failed(Outcome.COMPILE_LIMIT, diagnostics, reply.gaveUp());
    }
    if (!reply.success()) {
      long errors = diagnostics.stream().filter(CompileDiagnostic::error).count();
      return CompileResult.failed(
          Outcome.ERRORS, diagnostics, errors + (errors == 1 ? " error" : " errors"));
    }
    Optional<String> complaint = new PackageCheck(job.allowedPackages()).complaint(reply.classes());
    return complaint.isPresent()
        ? CompileResult.failed(Outcome.FORBIDDEN_PACKAGE, diagnostics, complaint.get())
        : new CompileResult(Outcome.OK, reply.classes(), diagnostics, "");
  }

  /** The compiler is gone: a fresh one for the next job, and what happened for this one. */
  private CompileResult limit(Answer answer) {
    replace();
    if (!isLimit(answer) && !(ask(HARMLESS) instanceof Answer.Said)) {
      throw new IllegalStateException("the compiler does not work here: " + answer);
    }
    return CompileResult.failed(Outcome.COMPILE_LIMIT, List.of(), sentence(answer));
  }

  private static boolean isLimit(Answer answer) {
    return answer instanceof Answer.Died died
        && (died.breach() != Breach.NONE || died.errors().contains("OutOfMemoryError"));
  }

  private String sentence(Answer answer) {
    if (!(answer instanceof Answer.Died died)) {
      return "the compiler broke on these sources";
    }
    if (died.breach() == Breach.CPU) {
      return "compiling takes more than %d s of processor time".formatted(limits.cpu().toSeconds());
    }
    if (died.breach() == Breach.WALL) {
      return "compiling takes more than %d s".formatted(limits.wall().toSeconds());
    }
    return died.errors().contains("OutOfMemoryError")
        ? "compiling takes more than %d MB of memory".formatted(limits.memoryMb())
        : "the compiler died on these sources";
  }

  private void replace() {
    compiler.close();
    compiler = start();
  }

  private Conversation start() {
    String classPath =
        Stream.of(SandboxJar.CORE, SandboxJar.KERNEL)
            .map(jar -> JavaProgram.APP + "/" + jar.fileName())
            .collect(Collectors.joining(File.pathSeparator));
    JavaProgram program =
        new JavaProgram(
            CompilerMain.class.getName(), List.of(classPath), limits.memoryMb(), METASPACE_MB);
    try {
      return Conversation.start(sandbox, program, watchdog, 2 * limits.replyBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the compiler", e);
    }
  }

  @Override
  public synchronized void close() {
    compiler.close();
    watchdog.close();
  }
}
