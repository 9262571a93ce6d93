package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a student does with a kit: Maven runs its tests. The local repository is the one of this build, but
 * for our own modules: these come from the kit, and nothing of a kit stays on the machine.
 */
@Needs(Extra.MAVEN)
class KitBuildTest {
  private static final String LAB = "labs/lab05-windows";
  private static final String ANSWER = "/src/main/java/io/dstreamlabs/labs/lab05/WindowChecks.java";
  private static final long MINUTES = 5;

  @TempDir private Path root;
  private final List<Path> links = new ArrayList<>();

  @AfterEach
  void takeLinksAway() throws IOException {
    for (Path link : links) {
      Files.delete(link);
    }
  }

  @Test
  void maven_shows_what_is_to_do_and_then_what_is_done() throws Exception {
    Path kit = root.resolve("Köfferchen mit Leerzeichen");
    Asked made = Asked.grade(SmallCourse.REAL, "kit", "--out", kit.toString());
    assertThat(made.code()).as(made.err()).isZero();
    Path repository = localRepository();

    String atTheTop = mvn(kit, repository, "-q", "test", "-pl", LAB);
    assertThat(atTheTop)
        .contains("5.1 window: which batches are in the window?", "TODO", "public 0 of 20")
        .doesNotContain("PASS", "[WARNING]");

    Files.copy(
        SmallCourse.REAL.resolve("solutions/lab05-windows" + ANSWER),
        kit.resolve(LAB + ANSWER),
        StandardCopyOption.REPLACE_EXISTING);
    String inTheLab = mvn(kit.resolve(LAB), repository, "-q", "test");
    assertThat(inTheLab).containsPattern("5\\.5 .* PASS  5 of 5").contains("public 5 of 20");

    assertThat(ours(repository))
        .singleElement()
        .satisfies(version -> assertThat(made.out()).contains(version.getFileName().toString()));
  }

  /** The versions of the engine that Maven took. */
  private static List<Path> ours(Path repository) throws IOException {
    Path kernel = repository.resolve("io/dstreamlabs/dstream-kernel");
    try (Stream<Path> versions = Files.list(kernel)) {
      return versions.filter(Files::isDirectory).toList();
    }
  }

  /** All that the machine has already, as links; {@code io/dstreamlabs} is new. */
  private Path localRepository() throws IOException {
    Path full =
        Path.of(
            System.getProperty(
                "localRepository", System.getProperty("user.home") + "/.m2/repository"));
    Path mine = Files.createDirectories(root.resolve("repository"));
    Files.createDirectories(full.resolve("io"));
    link(full, mine, "io");
    link(full.resolve("io"), Files.createDirectory(mine.resolve("io")), "dstreamlabs");
    return mine;
  }

  private void link(Path from, Path to, String butNot) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.endsWith(butNot)) {
          links.add(
              Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath()));
        }
      }
    }
  }

  private String mvn(Path folder, Path repository, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("mvn", "-B"));
    command.add("-Dmaven.repo.local=" + repository);
    command.addAll(List.of(arguments));
    Path output = root.resolve("mvn.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(empty().toFile()))
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    Process maven = builder.start();
    boolean ended = maven.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      maven.descendants().forEach(ProcessHandle::destroyForcibly);
      maven.destroyForcibly();
    }
    String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    assertThat(ended).as("ended within %d minutes: %s", MINUTES, text).isTrue();
    return text;
  }

  private Path empty() throws IOException {
    Path empty = root.resolve("empty");
    return Files.exists(empty) ? empty : Files.createFile(empty);
  }
}
