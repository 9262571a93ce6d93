package io.dstreamlabs.autograder.sandbox;

import io.dstreamlabs.autograder.sandbox.SandboxOptions.Wrapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Where student code runs. {@link #detect} takes the best confinement that this machine can give
 * and proves it by a {@linkplain SelfTest self-test}; {@link #start} runs a program in it. Safe for
 * many threads.
 *
 * <pre>
 * grader, root  : setpriv (own user) + prlimit + bubblewrap + prlimit + JVM limits    full
 * grader, other :                      prlimit + bubblewrap + prlimit + JVM limits    full
 * neither works :                                             a JVM with its limits   none
 * </pre>
 */
public final class Sandbox implements AutoCloseable {
  private static final String INSTALL =
      "bubblewrap, prlimit or setpriv is missing: on Debian, apt-get install bubblewrap";

  private final Path scratch;
  private final StagedJars jars;
  private final ProcessStarter starter = new ProcessStarter();
  private final BitSet slots = new BitSet();
  private final Confinement confinement;
  private final Isolation isolation;

  private Sandbox(SandboxOptions options) throws IOException {
    this.scratch = options.scratch();
    this.jars = StagedJars.in(scratch);
    try {
      Choice choice = choose(options);
      this.confinement = choice.confinement();
      this.isolation = choice.isolation();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private record Choice(Confinement confinement, Isolation isolation) {}

  /**
   * The best sandbox of this machine.
   *
   * @throws UncheckedIOException if the scratch directory cannot be used
   */
  public static Sandbox detect(SandboxOptions options) {
    try {
      return new Sandbox(options);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot set up a sandbox in " + options.scratch(), e);
    }
  }

  /** What the self-test proved. */
  public Isolation isolation() {
    return isolation;
  }

  /**
   * Starts a program.
   *
   * @throws IOException if it cannot be started
   */
  public SandboxedProcess start(JavaProgram program) throws IOException {
    return start(confinement, program);
  }

  SandboxedProcess start(Confinement with, JavaProgram program) throws IOException {
    int slot = takeSlot();
    try {
      Process process = starter.start(with.command(program, slot), jars.directory());
      return new SandboxedProcess(process, () -> freeSlot(slot));
    } catch (IOException e) {
      freeSlot(slot);
      throw e;
    }
  }

  /** Ends the thread that starts processes and deletes the jars; close the processes first. */
  @Override
  public void close() {
    starter.close();
    jars.close();
  }

  private Choice choose(SandboxOptions options) {
    Path app = jars.directory();
    PlainProcess plain = new PlainProcess(options.javaHome(), app);
    if (options.wrapping() == Wrapping.NONE) {
      return new Choice(plain, new Isolation(IsolationLevel.NONE, "no sandbox was asked for"));
    }
    Optional<Bubblewrap.Tools> tools = Bubblewrap.Tools.find();
    if (tools.isEmpty()) {
      return new Choice(plain, new Isolation(IsolationLevel.NONE, INSTALL));
    }
    SelfTest selfTest = new SelfTest(this, scratch);
    List<Choice> choices = new ArrayList<>();
    for (Bubblewrap.User user : users()) {
      Bubblewrap candidate = new Bubblewrap(tools.get(), options.javaHome(), app, user);
      Choice choice = new Choice(candidate, selfTest.isolation(candidate));
      if (choice.isolation().level() == IsolationLevel.FULL) {
        return choice;
      }
      choices.add(choice);
    }
    Choice best = choices.get(0);
    for (Choice choice : choices) {
      if (choice.isolation().level().compareTo(best.isolation().level()) > 0) {
        best = choice;
      }
    }
    return best.isolation().level() == IsolationLevel.NONE
        ? new Choice(plain, best.isolation())
        : best;
  }

  private static List<Bubblewrap.User> users() {
    return "root".equals(System.getProperty("user.name"))
        ? List.of(Bubblewrap.User.ONE_PER_PROCESS, Bubblewrap.User.OWN)
        : List.of(Bubblewrap.User.OWN);
  }

  private synchronized int takeSlot() {
    int slot = slots.nextClearBit(0);
    slots.set(slot);
    return slot;
  }

  private synchronized void freeSlot(int slot) {
    slots.clear(slot);
  }
}
