package io.dstreamlabs.worker;

import io.dstreamlabs.worker.CompileReply.Message;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** One request of the compiler process. Runs on a thread with a deep stack, of its own. */
final class Compilation implements Runnable {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-Xlint:none",
          "-g",
          "-XDstringConcat=inline", // else each + of strings is linked at run time, by every worker
          "-source",
          "17",
          "-target",
          "17");
  private static final int MAX_MESSAGES = 100;
  private static final int MAX_TEXT_CHARS = 2000;

  private final JavaCompiler compiler;
  private final JavaFileManager files;
  private final CompileRequest request;
  private final List<Message> messages = new ArrayList<>();
  private CompileReply reply = CompileReply.gaveUp(List.of(), "the compiler was stopped");

  Compilation(JavaCompiler compiler, JavaFileManager files, CompileRequest request) {
    this.compiler = compiler;
    this.files = files;
    this.request = request;
  }

  /** The answer, once the thread has ended. */
  CompileReply reply() {
    return reply;
  }

  @Override
  public void run() {
    // Never closed: it would close the standard files, which serve all requests.
    @SuppressWarnings("resource")
    MemoryFiles memory = new MemoryFiles(files, request.replyBytes());
    try {
      boolean success =
          compiler
              .getTask(
                  Writer.nullWriter(),
                  memory,
                  this::add,
                  OPTIONS,
                  null,
                  MemoryFiles.sources(request.sources()))
              .call();
      reply = memory.isFull() ? tooLarge() : success ? success(memory) : failure();
    } catch (StackOverflowError e) {
      reply = CompileReply.gaveUp(messages, "the source is nested too deeply");
    } catch (RuntimeException e) {
      reply = CompileReply.gaveUp(messages, "the compiler gave up: " + e.getClass().getName());
    }
  }

  private CompileReply success(MemoryFiles memory) {
    return new CompileReply(true, memory.classes(), messages, "");
  }

  private CompileReply tooLarge() {
    return CompileReply.gaveUp(
        messages, "the classes are larger than " + request.replyBytes() + " bytes");
  }

  private CompileReply failure() {
    return messages.stream().anyMatch(Message::error)
        ? new CompileReply(false, Map.of(), messages, "")
        : CompileReply.gaveUp(messages, "the compiler gave up without saying why");
  }

  private void add(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (messages.size() == MAX_MESSAGES) {
      return;
    }
    String path = diagnostic.getSource() instanceof MemoryFiles.Source source ? source.path() : "";
    messages.add(
        new Message(
            path,
            diagnostic.getLineNumber(),
            diagnostic.getColumnNumber(),
            PlainData.text(diagnostic.getMessage(Locale.ROOT), MAX_TEXT_CHARS),
            diagnostic.getKind() == Diagnostic.Kind.ERROR));
  }
}
