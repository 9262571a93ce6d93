package io.dstreamlabs.labs.lab05;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.testkit.lesson.RecordingContract;
import org.junit.jupiter.api.Test;

class RecordingTest extends RecordingContract {
  @Override
  protected String recording() {
    return Recording.text();
  }

  /** Worked out by hand from the pick-ups: the window at 40 s holds the batches of 15 s to 40 s. */
  @Test
  void at_40_s_the_window_holds_the_last_six_batches() {
    assertThat(committed())
        .contains(
            """
             40 s  pick-ups                    port:22
                   records per batch           1 2[- 1 2 1 - 1]. . . .
                   window                      mall:7 park:12 port:28 mall:8 port:22
                   reduceByWindow(max)         28
                   reduceByKeyAndWindow(sum)   mall:15 park:12 port:50
                   groupByKeyAndWindow         mall:{7,8} park:{12} port:{22,28}
            """);
  }
}
