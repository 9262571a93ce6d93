package io.dstreamlabs.autograder.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Wraps a program in bubblewrap: no network, no files but the JDK and our jars, all read-only, a
 * small temporary directory in memory, its own process ids, no capabilities, no environment, and
 * the limits of {@code prlimit} around it.
 *
 * @param tools the programs that are used
 * @param javaHome the JDK, mounted at its own path
 * @param app directory of the jars, mounted at {@code /app}
 * @param user as whom the program runs
 */
record Bubblewrap(Tools tools, Path javaHome, Path app, User user) implements Confinement {
  private static final int FIRST_UID = 60_000;
  private static final String NOBODYS_GROUP = "65534";
  private static final long MB = 1 << 20;
  private static final long ADDRESS_SPACE_MB = 1792;
  private static final String APP = "/app";

  /** As whom the program runs. */
  enum User {
    /** A user without any rights, one for each process; the grader must be root. */
    ONE_PER_PROCESS,
    /** The grader's own. */
    OWN
  }

  /**
   * Where the programs are.
   *
   * @param bwrap bubblewrap
   * @param prlimit sets limits; also mounted inside
   * @param setpriv changes the user
   */
  record Tools(Path bwrap, Path prlimit, Path setpriv) {
    private static final List<Path> PLACES =
        List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"));

    /** The programs of this machine, or empty if one is missing. */
    static Optional<Tools> find() {
      Optional<Path> bwrap = find("bwrap");
      Optional<Path> prlimit = find("prlimit");
      Optional<Path> setpriv = find("setpriv");
      return bwrap.isEmpty() || prlimit.isEmpty() || setpriv.isEmpty()
          ? Optional.empty()
          : Optional.of(new Tools(bwrap.get(), prlimit.get(), setpriv.get()));
    }

    private static Optional<Path> find(String name) {
      return PLACES.stream()
          .map(place -> place.resolve(name))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  @Override
  public String name() {
    return "bubblewrap";
  }

  @Override
  public List<String> command(JavaProgram program, int slot) {
    List<String> command = new ArrayList<>();
    if (user == User.ONE_PER_PROCESS) {
      command.addAll(
          List.of(
              tools.setpriv().toString(),
              "--reuid=" + (FIRST_UID + slot),
              "--regid=" + NOBODYS_GROUP,
              "--clear-groups"));
    }
    command.addAll(
        List.of(
            tools.prlimit().toString(),
            "--as=" + (ADDRESS_SPACE_MB + program.heapMb()) * MB,
            "--cpu=3600",
            "--fsize=" + 64 * MB,
            "--nofile=256",
            "--core=0",
            "--",
            tools.bwrap().toString()));
    command.addAll(
        List.of(
            "--unshare-all",
            "--unshare-user",
            "--disable-userns",
            "--die-with-parent",
            "--new-session",
            "--clearenv",
            "--cap-drop",
            "ALL"));
    new Mounts(command, javaHome).add();
    command.addAll(List.of("--ro-bind", tools.prlimit().toString(), "/usr/bin/prlimit"));
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    command.addAll(List.of("--remount-ro", "/dev")); // else /dev/shm is memory without a limit
    command.addAll(List.of("--size", Long.toString(32 * MB), "--tmpfs", "/tmp"));
    command.addAll(List.of("--ro-bind", app.toString(), APP, "--remount-ro", "/"));
    command.addAll(List.of("--chdir", "/tmp", "--setenv", "LANG", "C.UTF-8"));
    command.addAll(List.of("--setenv", "MALLOC_ARENA_MAX", "2"));
    command.addAll(List.of("/usr/bin/prlimit", "--nproc=64", "--"));
    command.addAll(JavaCommand.of(javaHome, APP, program));
    return command;
  }
}
