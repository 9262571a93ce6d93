package io.dstreamlabs.labs.lab02;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.testkit.lesson.RecordingContract;
import org.junit.jupiter.api.Test;

class RecordingTest extends RecordingContract {
  @Override
  protected String recording() {
    return Recording.text();
  }

  /** Worked out by hand: one line of the trams, two of the buses, and nobody looked at the alarms. */
  @Test
  void at_4_s_there_is_no_rdd_of_alarms_and_two_words_are_common() {
    assertThat(committed())
        .contains(
            """
              4 s  tram                        line 4 is on time
                   bus                         bus 4 is full / bus 9 is late
                   alarms                      .
                   alarms.map(shout)           .
                   tram.flatMap(words)         line / 4 / is / on / time
                   tram.filter(late)           -
                   tram.union(bus)             line 4 is on time / bus 4 is full / bus 9 is
                                               late
                   bus.count()                 2
                   alarms.reduce(join)         .
                   common words of both        4 / is
                   word count of both          4:2 / 9:1 / bus:2 / full:1 / is:3 / late:1 /
                                               line:1 / on:1 / time:1
            """);
  }
}
