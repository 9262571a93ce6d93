package io.dstreamlabs.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.event.BatchInfo;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void batches_are_counted_and_their_records_per_second_said() {
    Pace pace = new Pace();
    for (int i = 1; i <= 3; i++) {
      pace.onBatchCompleted(
          BatchInfo.submitted(new Time(1_000L * i), new Time(1_000L * i), Map.of()));
    }
    assertThat(pace.inWords(50_000))
        .matches(
            "3 batches of 50,000 records in [0-9.]+ s: [0-9,]+ records/s; median [0-9]+ ms a batch, of the last quarter [0-9]+ ms");
  }

  @Test
  void no_batch_has_no_pace() {
    assertThat(new Pace().inWords(50_000)).isEqualTo("no batch was left to run");
  }
}
