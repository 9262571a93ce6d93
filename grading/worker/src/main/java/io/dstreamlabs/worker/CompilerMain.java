package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.codec.PlainCodec;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles: one {@link CompileRequest} at a time, each answered by one {@link CompileReply}, until
 * the input ends. Annotation processing is off, so no code of a student's runs here; but hostile
 * sources can make the compiler stall or die, which is why it lives in a sandbox.
 */
public final class CompilerMain {
  private static final int MAX_MESSAGE_BYTES = 64 << 20;
  private static final long STACK_BYTES = 4 << 20;
  private static final CompileRequest WARM_UP =
      new CompileRequest(
          Map.of(
              "Warm.java",
              "class Warm { java.util.function.Supplier<String> s = () -> \"a\" + this; }"),
          1 << 20);

  private CompilerMain() {}

  /**
   * Serves until the input ends.
   *
   * @param args the class path that sources are compiled against
   */
  public static void main(String[] args) {
    int exitCode = WorkerMain.EXIT_LINE_BROKEN;
    try {
      serve(StandardStreams.takeOver(), args[0]);
      exitCode = 0;
    } catch (Throwable e) {
      StandardStreams.complain(e);
    } finally {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  private static void serve(Frames frames, String classPath) throws IOException {
    PlainCodec codec = PlainData.codec(MAX_MESSAGE_BYTES);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(d -> {}, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocation(StandardLocation.CLASS_PATH, entries(classPath));
      JavaFileManager listed = new ListedOnce(files);
      compile(new Compilation(compiler, listed, WARM_UP));
      for (Optional<Frame> frame = frames.receive(); frame.isPresent(); frame = frames.receive()) {
        CompileRequest request = CompileRequest.fromPlain(codec.decode(frame.get().payload()));
        CompileReply reply = compile(new Compilation(compiler, listed, request));
        frames.send(new Frame(frame.get().id(), codec.encode(reply.toPlain())));
      }
    }
  }

  private static List<File> entries(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator)).map(File::new).toList();
  }

  private static CompileReply compile(Compilation compilation) throws IOException {
    Thread thread =
        new Thread(Thread.currentThread().getThreadGroup(), compilation, "javac", STACK_BYTES);
    thread.setUncaughtExceptionHandler((ended, e) -> {});
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
    return compilation.reply();
  }
}
