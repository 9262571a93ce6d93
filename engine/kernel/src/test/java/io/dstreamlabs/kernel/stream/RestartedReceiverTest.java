package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.receiver.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What receivers stored, over a crash. */
class RestartedReceiverTest {
  private final Restarts restarts = new Restarts().withLog();
  private final List<String> out = new ArrayList<>();
  private Stored receiver = new Stored();

  private final Consumer<StreamingContext> program =
      context -> {
        receiver = new Stored();
        observe(context.receiverStream(receiver));
      };

  /** Stores what the test says. */
  private static final class Stored extends Receiver<String> {
    private static final long serialVersionUID = 1;

    @Override
    public void onStart() {}

    @Override
    public void onStop() {}

    void storeBlock(String... records) {
      store(List.of(records).iterator());
    }
  }

  @Test
  void block_that_no_batch_got_goes_into_the_first_batch_after_the_crash() {
    restarts.run(
        program,
        rig -> {
          rig.advance(1);
          receiver.storeBlock("a", "b");
        });
    restarts.run(1, program);

    assertThat(out).containsExactly("1000 ms []", "2000 ms [a, b]");
  }

  @Test
  void batch_after_the_checkpoint_gets_the_same_blocks_again() {
    restarts.checkpointEvery(seconds(10));
    restarts.run(
        program,
        rig -> {
          receiver.storeBlock("a");
          rig.advance(1);
          receiver.storeBlock("b");
          rig.advance(1);
          rig.advance(1);
        });
    out.clear();

    restarts.run(
        program,
        rig -> {
          receiver.storeBlock("c");
          rig.advance(1);
        });

    assertThat(out).containsExactly("1000 ms [a]", "2000 ms [b]", "3000 ms []", "4000 ms [c]");
  }

  @Test
  void batch_whose_blocks_are_in_the_checkpoint_s_past_does_not_get_them_again() {
    restarts.run(
        program,
        rig -> {
          receiver.storeBlock("a");
          rig.advance(2);
        });
    out.clear();

    restarts.run(1, program);

    assertThat(out).containsExactly("3000 ms []");
  }

  @Test
  void blocks_of_several_receivers_stay_apart() {
    List<Stored> receivers = new ArrayList<>();
    Consumer<StreamingContext> two =
        context -> {
          receivers.clear();
          for (String name : List.of("left", "right")) {
            Stored its = new Stored();
            receivers.add(its);
            context
                .receiverStream(its)
                .foreachRDD((rdd, time) -> out.add(name + " " + Rig.line(time, rdd)));
          }
        };
    restarts.checkpointEvery(seconds(10));
    restarts.run(
        two,
        rig -> {
          receivers.get(1).storeBlock("r");
          receivers.get(0).storeBlock("l");
          rig.advance(1);
        });
    out.clear();

    restarts.run(1, two);

    assertThat(out)
        .containsExactly(
            "left 1000 ms [l]", "right 1000 ms [r]", "left 2000 ms []", "right 2000 ms []");
  }

  @Test
  void records_that_no_checkpoint_needs_are_dropped_from_the_log() {
    restarts.run(
        program,
        rig -> {
          for (int batch = 0; batch < 5; batch++) {
            receiver.storeBlock("a");
            rig.advance(1);
          }
        });

    // Each batch writes a block and its allocation; two checkpoints are kept, after 4 s and 5 s.
    assertThat(restarts.remains.droppedBefore).isEqualTo(8);
  }

  @Test
  void receiver_that_is_gone_is_missed() {
    restarts.checkpointEvery(seconds(10));
    restarts.run(
        program,
        rig -> {
          receiver.storeBlock("a");
          rig.advance(1);
        });

    assertThatThrownBy(() -> restarts.run(1, context -> observe(GivenBatches.of(context, "x"))))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the log in remains holds blocks of input stream 0, but that is no receiver or direct stream of the program: bring it back to its place, or start in an empty directory");
  }

  @Test
  void record_that_cannot_be_encoded_is_not_acknowledged() {
    Receiver<Object> odd =
        new Receiver<>() {
          private static final long serialVersionUID = 1;

          @Override
          public void onStart() {}

          @Override
          public void onStop() {}
        };
    assertThatThrownBy(
            () ->
                restarts.run(
                    context -> context.receiverStream(odd).foreachRDD(rdd -> {}),
                    rig -> {
                      odd.store(List.<Object>of(new StringBuilder()).iterator());
                      rig.advance(1);
                    }))
        .hasMessageContaining("StringBuilder");
  }

  private void observe(DStream<String> stream) {
    stream.foreachRDD((rdd, time) -> out.add(Rig.line(time, rdd)));
  }
}
