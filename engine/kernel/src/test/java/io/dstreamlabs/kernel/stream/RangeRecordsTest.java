package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dstreamlabs.kernel.direct.CloseableIterator;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RangeRecordsTest {

  /** Records, of which {@code !} fails when it is asked whether it is there, {@code ?} when it is taken. */
  private static final class Connection implements CloseableIterator<String> {
    private final Queue<String> records;
    private int closed;
    private boolean closeFails;

    Connection(String... records) {
      this.records = new ArrayDeque<>(List.of(records));
    }

    @Override
    public boolean hasNext() {
      if ("!".equals(records.peek())) {
        throw new IllegalStateException("cannot look");
      }
      return !records.isEmpty();
    }

    @Override
    public String next() {
      if ("?".equals(records.peek())) {
        throw new IllegalStateException("cannot read");
      }
      return records.remove();
    }

    @Override
    public void close() {
      closed++;
      if (closeFails) {
        throw new IllegalStateException("cannot close");
      }
    }
  }

  @Test
  void records_are_closed_once_behind_the_last_and_not_before() {
    Connection connection = new Connection("a");
    RangeRecords<String> records = new RangeRecords<>(connection);

    assertThat(records.hasNext()).isTrue();
    assertThat(records.next()).isEqualTo("a");
    assertThat(connection.closed).isZero();
    assertThat(records.hasNext()).isFalse();
    assertThat(records.hasNext()).isFalse();
    assertThat(connection.closed).isEqualTo(1);
  }

  @Test
  void there_is_nothing_behind_the_last() {
    RangeRecords<String> records = new RangeRecords<>(new Connection());

    assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void records_are_closed_when_looking_for_the_next_fails() {
    Connection connection = new Connection("!");
    RangeRecords<String> records = new RangeRecords<>(connection);

    assertThatThrownBy(records::hasNext).hasMessage("cannot look");
    assertThat(connection.closed).isEqualTo(1);
    assertThat(records.hasNext()).isFalse();
  }

  @Test
  void failure_to_close_does_not_hide_why_it_was_closed() {
    Connection connection = new Connection("?");
    connection.closeFails = true;
    RangeRecords<String> records = new RangeRecords<>(connection);

    Throwable failure = catchThrowable(records::next);

    assertThat(failure).hasMessage("cannot read");
    assertThat(failure.getSuppressed())
        .singleElement()
        .hasToString("java.lang.IllegalStateException: cannot close");
  }
}
