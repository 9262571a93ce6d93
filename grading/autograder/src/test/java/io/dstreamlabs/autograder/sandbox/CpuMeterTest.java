package io.dstreamlabs.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CpuMeterTest {
  private static final long SOME = Duration.ofMillis(200).toNanos();

  private Process process;

  @AfterEach
  void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Test
  void loop_uses_processor_time() throws IOException {
    CpuMeter meter = meter("while true; do :; done");

    await("200 ms of processor time").until(() -> meter.nanos() >= SOME);
  }

  @Test
  void time_of_a_childs_child_counts() throws IOException {
    CpuMeter meter = meter("(sh -c 'while true; do :; done'; true); true");

    await("200 ms of processor time, below").until(() -> meter.nanos() >= SOME);
    assertThat(process.toHandle().descendants()).isNotEmpty();
  }

  @Test
  void sleeping_uses_next_to_none() throws IOException {
    CpuMeter meter = meter("sleep 1000");

    await("the program runs").until(() -> process.descendants().findAny().isPresent());
    assertThat(meter.nanos()).isLessThan(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void time_never_goes_back_when_the_process_ends() throws IOException {
    CpuMeter meter = meter("while true; do :; done");
    await("200 ms of processor time").until(() -> meter.nanos() >= SOME);
    long before = meter.nanos();

    process.destroyForcibly();
    await("the process has ended").until(() -> !process.isAlive());

    assertThat(meter.nanos()).isGreaterThanOrEqualTo(before);
  }

  private CpuMeter meter(String script) throws IOException {
    process = new ProcessBuilder(List.of("sh", "-c", script + "; true")).start();
    return new CpuMeter(process.toHandle());
  }
}
