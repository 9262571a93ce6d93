package io.dstreamlabs.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of {@code engine/spark/README.md}, on a real cluster at toy size, on ports that are free; after the
 * jar was assembled, which takes the phase {@code integration-test}.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ClusterScriptTest {
  private static final Path ROOT = Path.of("..", "..", "..").toAbsolutePath().normalize();
  private static final Path README = ROOT.resolve("engine/spark/README.md");
  private static final String SCRIPT = "engine/spark/cluster";
  private static final String TOY = " --records 7200 --batches 18";
  private static final long MINUTES = 15;

  private final int port = freePort();
  private final int webPort = freePort();
  @TempDir private Path temporary;

  /** What a command has printed, on both channels, and its exit code. */
  private record Outcome(int exitCode, String printed) {}

  @AfterEach
  void stop() {
    run(SCRIPT + " stop");
    assertThat(processes()).as("what is left of the cluster").isEmpty();
  }

  /** Both disturbances in one run, one after the other, which the page shows apart. */
  @Test
  void cluster_whose_driver_and_worker_are_killed_puts_out_what_memory_does() {
    String prove = shown(SCRIPT + " prove\n");
    String driver = shown(prove.strip() + " --kill-driver\n").strip();
    String worker = shown(prove.strip() + " --kill-worker\n").strip();

    Outcome outcome = run(driver + worker.replace(prove.strip(), "") + TOY);

    assertThat(outcome.exitCode()).as(outcome.printed()).isZero();
    assertThat(outcome.printed())
        .contains("\nthe driver was killed, and is started again\n")
        .contains("\nworker 1 was killed\n", "\nworker 3 joined\n")
        .contains("\n8 batches of 400 records in ") // the checkpoint after ten was taken over
        .containsPattern("equal {4}updateStateByKey .* delivered again and the same each time");
    assertThat(outcome.printed().lines().filter(line -> line.startsWith("equal "))).hasSize(5);
    assertThat(processes()).as("what is left of the cluster").isEmpty();
  }

  @Test
  void cluster_lives_from_start_to_stop() {
    Outcome started = run(shown(SCRIPT + " start"));
    assertThat(started.exitCode()).as(started.printed()).isZero();

    assertThat(run(SCRIPT + " start"))
        .isEqualTo(
            new Outcome(
                3, "cluster: a cluster runs on port " + port + " already: stop it first\n"));
    assertThat(run(shown(SCRIPT + " status")).printed())
        .startsWith("spark://127.0.0.1:" + port + " has 2 workers\n")
        .containsPattern(
            "  worker-\\S+: ALIVE, 0 cores used\n  worker-\\S+: ALIVE, 0 cores used\n");
    assertThat(run(SCRIPT + " kill-worker").printed()).isEqualTo("worker 1 was killed\n");
    assertThat(run(SCRIPT + " add-worker").printed()).isEqualTo("worker 3 joined\n");

    String job =
        shown(
            SCRIPT
                + " submit --class io.dstreamlabs.examples.cluster.ClusterProof"
                + " engine/spark/examples/target/dstream-spark-submit.jar"
                + " run --directory ");
    shown(
        job.replace(SCRIPT + " submit", "spark-submit")
            .replace("ClusterProof ", "ClusterProof --master URL "));
    Outcome submitted = run(job + temporary + " --records 120 --batches 3");
    assertThat(submitted.exitCode()).as(submitted.printed()).isZero();
    assertThat(submitted.printed()).contains("3 batches of 40 records in ");
    assertThat(Timeline.in(temporary).read().batches("mapWithState")).isEqualTo(3);

    assertThat(run(shown(SCRIPT + " stop")).exitCode()).isZero();
    assertThat(run(SCRIPT + " status"))
        .isEqualTo(
            new Outcome(3, "cluster: no cluster runs on port " + port + ": run cluster start\n"));
  }

  @Test
  void program_in_one_process_puts_out_what_memory_does() {
    String classPath =
        shown(
            "CP=engine/spark/examples/target/classes:$(cat engine/spark/examples/target/classpath.txt)");
    String program =
        shown(
            "java @engine/spark/jvm.options -cp $CP io.dstreamlabs.examples.cluster.ClusterProof"
                + " run --master 'local[*]' --directory ");
    String size = " --records 240 --batches 6";
    String expected = temporary.resolve("expected").toString();
    String found = temporary.resolve("found").toString();
    String inMemory = program.replace("local[*]", "memory") + expected + size;
    String compare = program.replaceFirst(" run .*", " compare --batches 6 ");
    Outcome outcome =
        run(
            String.join(
                "\n",
                classPath,
                inMemory,
                program + found + size,
                compare + expected + " " + found));

    assertThat(outcome.exitCode()).as(outcome.printed()).isZero();
    assertThat(outcome.printed().lines().filter(line -> line.startsWith("equal "))).hasSize(5);
    assertThat(Path.of(found, "rdds")).isNotEmptyDirectory();
  }

  @Test
  void port_that_is_taken_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(run(SCRIPT + " start"))
          .isEqualTo(
              new Outcome(
                  3,
                  "cluster: port "
                      + taken.getLocalPort()
                      + " is taken: set CLUSTER_PORT to another\n"));
    }
  }

  @Test
  void what_is_not_built_yet_is_told_with_the_command_that_the_readme_has() throws IOException {
    Path elsewhere = Files.createDirectories(temporary.resolve("spark"));
    Files.copy(ROOT.resolve(SCRIPT), elsewhere.resolve("cluster"));
    String build = shown("mvn -q -pl engine/spark/examples -am -Dmaven.test.skip package");

    assertThat(run("sh " + elsewhere.resolve("cluster") + " start"))
        .isEqualTo(new Outcome(3, "cluster: not built yet: run " + build + "\n"));
  }

  @Test
  void wrong_usage_ends_with_2() {
    assertThat(run(SCRIPT).exitCode()).isEqualTo(2);
    assertThat(run(SCRIPT + " begin"))
        .isEqualTo(new Outcome(2, "cluster: unknown command begin: see cluster --help\n"));
    assertThat(run(SCRIPT + " prove --cores two"))
        .isEqualTo(
            new Outcome(2, "cluster: --cores is two, but must be a number: see cluster --help\n"));
    assertThat(run(SCRIPT + " stop now"))
        .isEqualTo(new Outcome(2, "cluster: stop takes no arguments: see cluster --help\n"));
  }

  @Test
  void help_fits_a_terminal() {
    Outcome help = run(SCRIPT + " --help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.printed().lines()).allMatch(line -> line.length() <= 80).hasSizeGreaterThan(10);
  }

  /** The command, which the README has word for word at the beginning of a line. */
  private static String shown(String command) {
    try {
      assertThat(Files.readString(README)).contains("\n" + command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return command;
  }

  private Outcome run(String command) {
    try {
      Path printed = Files.createTempFile(temporary, "printed", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", command)
              .directory(ROOT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile());
      builder.environment().put("CLUSTER_PORT", String.valueOf(port));
      builder.environment().put("CLUSTER_WEB_PORT", String.valueOf(webPort));
      // Each JVM loads much and repeats little here: the quick compiler halves the time.
      builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
      Process process = builder.start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      assertThat(ended).as("%s ended; it printed %s", command, Files.readString(printed)).isTrue();
      return new Outcome(process.exitValue(), Files.readString(printed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The processes of this test's cluster. */
  private List<String> processes() {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine())
        .flatMap(Optional::stream)
        .filter(line -> line.contains("/target/cluster/" + port + "/"))
        .toList();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
