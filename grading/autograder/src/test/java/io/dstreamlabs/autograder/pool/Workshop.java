package io.dstreamlabs.autograder.pool;

import io.dstreamlabs.autograder.compile.CompileLimits;
import io.dstreamlabs.autograder.compile.CompileService;
import io.dstreamlabs.autograder.sandbox.Sandbox;
import io.dstreamlabs.autograder.sandbox.SandboxOptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The real sandbox with a compiler in it; one for all test classes, as setting it up takes long. */
final class Workshop implements AutoCloseable {
  private final Sandbox sandbox = Sandbox.detect(SandboxOptions.standard());
  private final CompileService compiler = new CompileService(sandbox, CompileLimits.standard());

  /** Gives it to whoever has it for a parameter; closed after the last test of all. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Workshop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Workshop.class))
          .computeIfAbsent(Workshop.class, key -> new Workshop(), Workshop.class);
    }
  }

  Sandbox sandbox() {
    return sandbox;
  }

  CompileService compiler() {
    return compiler;
  }

  @Override
  public void close() {
    compiler.close();
    sandbox.close();
  }
}
