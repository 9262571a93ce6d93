package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Makes class files out of sources, for tests. */
final class Sources {
  private Sources() {}

  /** A public class of this binary name and body. */
  static Map<String, byte[]> compile(String name, String body) {
    int dot = name.lastIndexOf('.');
    String text =
        "package %s; public class %s { %s }"
            .formatted(name.substring(0, dot), name.substring(dot + 1), body);
    return compile(Map.of(name.replace('.', '/') + ".java", text));
  }

  /** These sources, against core and kernel. */
  static Map<String, byte[]> compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(d -> {}, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocation(
          StandardLocation.CLASS_PATH, List.of(home(Pair.class), home(DStream.class)));
      Compilation compilation =
          new Compilation(compiler, files, new CompileRequest(sources, 1 << 20));
      compilation.run();
      if (!compilation.reply().success()) {
        throw new IllegalArgumentException(compilation.reply().toString());
      }
      return compilation.reply().classes();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static File home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
  }
}
