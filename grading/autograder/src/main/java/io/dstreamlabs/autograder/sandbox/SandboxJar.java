package io.dstreamlabs.autograder.sandbox;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.worker.WorkerMain;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The modules that exist inside the sandbox, each as one jar. Nothing else of ours does. */
public enum SandboxJar {
  /** The values and the RDDs that streams are made of. */
  CORE("core.jar", Pair.class),
  /** The socket that student code is written against. */
  KERNEL("kernel.jar", DStream.class),
  /** Runs scenarios. */
  REPLAY("replay.jar", Observation.class),
  /** The scenarios. */
  SCENARIOS("scenarios.jar", ScenarioRun.class),
  /** The programs inside the sandbox. */
  WORKER("worker.jar", WorkerMain.class);

  private final String fileName;
  private final Class<?> member;

  SandboxJar(String fileName, Class<?> member) {
    this.fileName = fileName;
    this.member = member;
  }

  /** All of them, in the order of a class path. */
  public static List<SandboxJar> all() {
    return List.of(values());
  }

  /** Name of the jar inside the sandbox. */
  public String fileName() {
    return fileName;
  }

  /** Where this process has the module from: a jar, or a directory of classes. */
  Path source() {
    try {
      return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot tell where " + member + " was loaded from", e);
    }
  }
}
