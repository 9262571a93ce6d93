package io.dstreamlabs.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.sandbox.Bubblewrap.Tools;
import io.dstreamlabs.autograder.sandbox.Bubblewrap.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BubblewrapTest {
  private static final Tools TOOLS =
      new Tools(Path.of("/t/bwrap"), Path.of("/t/prlimit"), Path.of("/t/setpriv"));
  private static final JavaProgram PROGRAM = new JavaProgram("a.Main", List.of(), 256, 96);

  @TempDir private Path javaHome;

  @Test
  void program_of_the_graders_own_user_is_limited_wrapped_and_limited_again() {
    List<String> mounts = new ArrayList<>();
    new Mounts(mounts, javaHome).add();
    List<String> expected = new ArrayList<>();
    expected.addAll(
        List.of(
            "/t/prlimit",
            "--as=2147483648", // 1792 MB and the heap of 256 MB
            "--cpu=3600",
            "--fsize=67108864",
            "--nofile=256",
            "--core=0",
            "--",
            "/t/bwrap",
            "--unshare-all",
            "--unshare-user",
            "--disable-userns",
            "--die-with-parent",
            "--new-session",
            "--clearenv",
            "--cap-drop",
            "ALL"));
    expected.addAll(mounts);
    expected.addAll(List.of("--ro-bind", "/t/prlimit", "/usr/bin/prlimit"));
    expected.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
    expected.addAll(List.of("--size", "33554432", "--tmpfs", "/tmp"));
    expected.addAll(List.of("--ro-bind", "/jars", "/app", "--remount-ro", "/"));
    expected.addAll(List.of("--chdir", "/tmp", "--setenv", "LANG", "C.UTF-8"));
    expected.addAll(List.of("--setenv", "MALLOC_ARENA_MAX", "2"));
    expected.addAll(List.of("/usr/bin/prlimit", "--nproc=64", "--"));
    expected.addAll(JavaCommand.of(javaHome, "/app", PROGRAM));

    assertThat(command(User.OWN, 0)).containsExactlyElementsOf(expected);
  }

  @Test
  void each_process_of_root_has_a_user_of_its_own() {
    assertThat(command(User.ONE_PER_PROCESS, 0).subList(0, 5))
        .containsExactly(
            "/t/setpriv", "--reuid=60000", "--regid=65534", "--clear-groups", "/t/prlimit");
    assertThat(command(User.ONE_PER_PROCESS, 7)).contains("--reuid=60007");
    assertThat(command(User.OWN, 7)).doesNotContain("/t/setpriv");
  }

  @Test
  void jdk_elsewhere_is_mounted_at_its_own_place() {
    assertThat(mounts()).containsSubsequence("--ro-bind", javaHome.toString(), javaHome.toString());
  }

  @Test
  void jdk_below_usr_lib_is_mounted_with_it() {
    List<String> mounts = new ArrayList<>();
    new Mounts(mounts, Path.of("/usr/lib/jvm/some-jdk")).add();

    assertThat(mounts).containsSubsequence("--ro-bind", "/usr/lib", "/usr/lib");
    assertThat(mounts).doesNotContain("/usr/lib/jvm/some-jdk");
  }

  @Test
  void program_that_starts_programs_for_the_jdk_is_put_out_of_order() throws IOException {
    Path spawner = Files.createDirectories(javaHome.resolve("lib")).resolve("jspawnhelper");
    assertThat(mounts()).doesNotContain(spawner.toString());

    Files.createFile(spawner);

    List<String> mounts = mounts();
    assertThat(mounts.subList(mounts.size() - 3, mounts.size()))
        .containsExactly("--ro-bind", "/dev/null", spawner.toString());
  }

  @Test
  void libraries_that_dump_a_heap_or_rewrite_classes_are_put_out_of_order() throws IOException {
    Path lib = Files.createDirectories(javaHome.resolve("lib"));
    List<String> names =
        List.of(
            "libattach.so",
            "libinstrument.so",
            "libmanagement.so",
            "libmanagement_agent.so",
            "libmanagement_ext.so");
    for (String name : names) {
      Files.createFile(lib.resolve(name));
    }

    for (String name : names) {
      assertThat(mounts())
          .containsSubsequence("--ro-bind", "/dev/null", lib.resolve(name).toString());
    }
  }

  @Test
  void links_to_what_is_not_a_jdks_configuration_are_not_followed() throws IOException {
    Path conf = Files.createDirectories(javaHome.resolve("conf"));
    Map<String, String> links =
        Map.of("passwd", "/etc/passwd", "all", "/etc", "gone", "/etc/java-that-is-not-there/x");
    for (Map.Entry<String, String> link : links.entrySet()) {
      Files.createSymbolicLink(conf.resolve(link.getKey()), Path.of(link.getValue()));
    }

    List<String> mounts = mounts();

    for (String link : links.keySet()) {
      Files.delete(conf.resolve(link));
    }
    assertThat(mounts).noneMatch(text -> text.startsWith("/etc"));
  }

  @Test
  void name_is_bubblewrap() {
    assertThat(new Bubblewrap(TOOLS, javaHome, Path.of("/jars"), User.OWN).name())
        .isEqualTo("bubblewrap");
  }

  private List<String> mounts() {
    List<String> mounts = new ArrayList<>();
    new Mounts(mounts, javaHome).add();
    return mounts;
  }

  private List<String> command(User user, int slot) {
    return new Bubblewrap(TOOLS, javaHome, Path.of("/jars"), user).command(PROGRAM, slot);
  }
}
