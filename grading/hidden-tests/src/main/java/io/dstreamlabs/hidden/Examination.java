package io.dstreamlabs.hidden;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;

/**
 * Who is examined, and with which data. It is handed to the hidden tests through the store of the
 * launcher session that runs them, so any number of sessions may run side by side.
 *
 * <pre>
 * new Examination(subject, seed).handTo(session);
 * session.getLauncher().execute(request);
 * </pre>
 *
 * @param subject the plugs that are examined
 * @param seed the course's secret seed: everything random is drawn from it
 */
public record Examination(Subject subject, long seed) {
  private static final List<Object> NAMESPACE = List.of(Examination.class);

  /** Checks that there is somebody to examine. */
  public Examination {
    Objects.requireNonNull(subject, "subject");
  }

  /** Lets the hidden tests that {@code session} runs examine this subject. */
  public void handTo(LauncherSession session) {
    session.getStore().put(Namespace.create(NAMESPACE), Examination.class, this);
  }

  /**
   * What the session of {@code context} was handed.
   *
   * @throws IllegalStateException if it was handed nothing
   */
  static Examination of(ExtensionContext context) {
    Examination found =
        context
            .getStore(
                StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(NAMESPACE.toArray()))
            .get(Examination.class, Examination.class);
    if (found == null) {
      throw new IllegalStateException(
          "nobody to examine: call new Examination(subject, seed).handTo(session) before running");
    }
    return found;
  }
}
