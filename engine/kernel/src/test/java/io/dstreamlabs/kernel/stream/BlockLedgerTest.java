package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.codec.PlainCodec;
import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockLedgerTest {
  private final Remains remains = new Remains(1);
  private final BlockLedger ledger = open();

  private BlockLedger open() {
    WriteAheadLog.Log log = remains.asLog().open(Disk.ofThisMachine(), "log");
    BlockLedger opened = new BlockLedger();
    opened.writeTo(ReceivedLog.in(log, new PlainCodec()));
    return opened;
  }

  private BlockLedger recovered(long from, int seconds) {
    BlockLedger opened = open();
    opened.recover(from, at(seconds));
    return opened;
  }

  @Test
  void batch_gets_the_blocks_that_are_there() {
    ledger.keep(0, List.of("a", "b"));
    ledger.keep(0, List.of("c"));

    assertThat(ledger.allocate(0, at(1))).isEqualTo(3);
    assertThat(ledger.takeBlocks(0, at(1))).containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(ledger.holdsBlocks(0)).isFalse();
  }

  @Test
  void blocks_are_to_be_had_once() {
    ledger.keep(0, List.of("a"));
    ledger.allocate(0, at(1));
    ledger.takeBlocks(0, at(1));

    assertThat(ledger.takeBlocks(0, at(1))).containsExactly(List.of());
  }

  @Test
  void log_is_needed_from_the_first_block_that_no_batch_got() {
    ledger.keep(0, List.of("a")); // place 0
    ledger.keep(1, List.of("x")); // place 1
    ledger.allocate(0, at(1)); // place 2

    assertThat(ledger.settle(at(1))).isEqualTo(1);
  }

  @Test
  void log_is_needed_from_the_first_block_of_a_later_batch() {
    ledger.keep(0, List.of("a")); // place 0
    ledger.allocate(0, at(1)); // place 1
    ledger.keep(0, List.of("b")); // place 2
    ledger.allocate(0, at(2)); // place 3

    assertThat(ledger.settle(at(1))).isEqualTo(2);
  }

  @Test
  void log_is_needed_from_where_a_later_batch_got_nothing() {
    ledger.allocate(0, at(1)); // place 0
    ledger.allocate(0, at(2)); // place 1
    ledger.keep(0, List.of("b")); // place 2

    assertThat(ledger.settle(at(1))).isEqualTo(1);
  }

  @Test
  void batch_that_got_nothing_gets_nothing_again() {
    ledger.allocate(0, at(1));
    ledger.keep(0, List.of("late"));

    BlockLedger after = recovered(0, 0);

    assertThat(after.allocate(0, at(1))).isZero();
    assertThat(after.takeBlocks(0, at(1))).isEmpty();
    assertThat(after.allocate(0, at(2))).isEqualTo(1);
  }

  @Test
  void batch_that_is_given_a_block_of_its_own_gets_the_same_again() {
    assertThat(ledger.allocate(0, at(1), () -> List.of("a"))).containsExactly("a");
    assertThat(ledger.allocate(0, at(2), List::of)).isEmpty();

    BlockLedger after = recovered(0, 0);

    assertThat(after.allocate(0, at(1), () -> List.of("b"))).containsExactly("a");
    assertThat(after.allocate(0, at(2), () -> List.of("b"))).isEmpty();
    assertThat(after.allocate(0, at(3), () -> List.of("b"))).containsExactly("b");
    assertThat(after.holdsBlocks(0)).isFalse();
  }

  @Test
  void block_of_a_batch_s_own_is_needed_until_the_batch_is_done() {
    ledger.allocate(0, at(1), () -> List.of("a")); // place 0
    ledger.allocate(0, at(2), () -> List.of("b")); // place 1

    assertThat(recovered(0, 0).settle(at(0))).isZero();
    assertThat(recovered(0, 1).settle(at(1))).isEqualTo(1);
    assertThat(ledger.settle(at(1))).isEqualTo(1);
    assertThat(ledger.settle(at(2))).isEqualTo(2);
  }

  /** The ledger is recovered at random moments, and compared with one that never was. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void recovered_ledger_is_as_it_was(long seed) {
    Random random = new Random(seed);
    List<String> expected = new ArrayList<>();
    List<String> got = new ArrayList<>();
    BlockLedger undisturbed = new BlockLedger();
    BlockLedger disturbed = open();
    int checkpointed = 0;
    long from = 0;
    int batch = 0;
    for (int i = 0; i < 200; i++) {
      switch (random.nextInt(8)) {
        case 0 -> {
          batch++;
          for (int stream = 0; stream < 2; stream++) {
            undisturbed.allocate(stream, at(batch));
            disturbed.allocate(stream, at(batch));
            expected.add(batch + " " + undisturbed.takeBlocks(stream, at(batch)));
            got.add(batch + " " + disturbed.takeBlocks(stream, at(batch)));
          }
        }
        case 1 -> {
          checkpointed = batch;
          from = disturbed.settle(at(batch));
        }
        case 2 -> {
          disturbed = recovered(from, checkpointed);
          for (int again = checkpointed + 1; again <= batch; again++) {
            for (int stream = 0; stream < 2; stream++) {
              disturbed.allocate(stream, at(again));
              String same = again + " " + disturbed.takeBlocks(stream, at(again));
              assertThat(same).as("seed %d", seed).isIn(expected);
            }
          }
        }
        default -> {
          int stream = random.nextInt(2);
          undisturbed.keep(stream, List.of("record " + i));
          disturbed.keep(stream, List.of("record " + i));
        }
      }
    }

    assertThat(got).as("seed %d", seed).isEqualTo(expected);
  }
}
