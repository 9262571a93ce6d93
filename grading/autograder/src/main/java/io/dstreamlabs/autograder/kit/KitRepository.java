package io.dstreamlabs.autograder.kit;

import io.dstreamlabs.autograder.lab.FileTree;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The engine as a Maven repository in files, below {@code repo/} in a kit.
 *
 * <p>Its version is made from its content. A release with a name of its own is fetched once and stays right
 * for ever: who replaces a kit by a newer one gets the newer engine, whatever the local repository of the
 * machine holds, and whether Maven is online or not; so does who goes back to the older kit.
 */
final class KitRepository {
  private static final String FOLDER = "repo/";
  private static final int DIGITS = 12;

  private final KitPoms poms;
  private final SortedMap<String, byte[]> jars = new TreeMap<>();
  private final String version;

  /**
   * Packs what has been built in the course's copy.
   *
   * @throws IllegalStateException if a module has not been built
   */
  KitRepository(Path root, KitPoms poms) {
    this.poms = poms;
    for (KitModule module : KitModule.values()) {
      pack(module, root);
    }
    String release = poms.courseVersion().replace("-SNAPSHOT", "");
    this.version = release + "-kit-" + Checksum.sha256(content()).substring(0, DIGITS);
  }

  /** The version of the engine in it, such as {@code 1.0.0-kit-3f9a1c2b7d10}. */
  String version() {
    return version;
  }

  /** Puts jars, POMs and checksums into {@code kit}. */
  void addTo(KitFiles kit) {
    addPom(kit, "dstream-labs", poms.parent(version));
    for (KitModule module : KitModule.values()) {
      addPom(kit, module.artifactId(), poms.module(module, version));
    }
    jars.forEach(
        (name, jar) -> {
          String artifactId = name.replaceFirst("(-sources)?\\.jar$", "");
          addWithChecksum(kit, place(artifactId) + name.substring(artifactId.length()), jar);
        });
  }

  private void pack(KitModule module, Path root) {
    Path classes = module.in(root).resolve("target/classes");
    SortedMap<String, byte[]> compiled = FileTree.read(classes);
    if (compiled.keySet().stream().noneMatch(name -> name.endsWith(".class"))) {
      throw new IllegalStateException(
          classes
              + " holds no class, but must hold the built module: delete"
              + " grading/autograder/target/grade.stamp and start grading/grade again");
    }
    jars.put(module.artifactId() + ".jar", PlainZip.of(compiled));
    if (module.isWithSources()) {
      SortedMap<String, byte[]> sources = FileTree.read(module.in(root).resolve("src/main/java"));
      jars.put(module.artifactId() + "-sources.jar", PlainZip.of(sources));
    }
  }

  /** All that a build with this repository can depend on. */
  private byte[] content() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    jars.forEach(
        (name, jar) ->
            all.writeBytes(
                (name + " " + Checksum.sha256(jar) + "\n").getBytes(StandardCharsets.UTF_8)));
    all.writeBytes(poms.parent("").getBytes(StandardCharsets.UTF_8));
    for (KitModule module : KitModule.values()) {
      all.writeBytes(poms.module(module, "").getBytes(StandardCharsets.UTF_8));
    }
    return all.toByteArray();
  }

  private void addPom(KitFiles kit, String artifactId, String pom) {
    addWithChecksum(kit, place(artifactId) + ".pom", pom.getBytes(StandardCharsets.UTF_8));
  }

  private static void addWithChecksum(KitFiles kit, String path, byte[] content) {
    kit.add(path, content);
    kit.add(path + ".sha1", Checksum.sha1(content));
  }

  /** Where the files of an artifact are, up to the end of their name. */
  private String place(String artifactId) {
    return FOLDER
        + poms.groupId().replace('.', '/')
        + "/%1$s/%2$s/%1$s-%2$s".formatted(artifactId, version);
  }
}
