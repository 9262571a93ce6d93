package io.dstreamlabs.hidden;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The batches of one stream, the first one first. Immutable.
 *
 * @param list the records of each batch; absent where there is no RDD
 */
public record Batches(List<Maybe<List<Object>>> list) {

  /** Takes a copy. */
  public Batches {
    list = List.copyOf(list);
  }

  /**
   * Batches from a drawing: {@code -} is an RDD without records, {@code .} no RDD; digits are a whole
   * number, {@code key:value} is a pair.
   *
   * <pre>
   * Batches.of("cab | cab bus | - | . | 12 | cab:3 bus:1")
   * </pre>
   */
  public static Batches of(String drawing) {
    return new Batches(
        Arrays.stream(drawing.split("\\|")).map(String::strip).map(Batches::batch).toList());
  }

  /** {@code n} batches without records. */
  public static Batches empty(int n) {
    return new Batches(Collections.nCopies(n, Maybe.of(List.of())));
  }

  /** These, and {@code more} after them. */
  public Batches then(Batches more) {
    List<Maybe<List<Object>>> both = new ArrayList<>(list);
    both.addAll(more.list);
    return new Batches(both);
  }

  /** The same batches, {@code n} batches later. */
  public Batches later(int n) {
    return empty(n).then(this);
  }

  /** What {@code change} makes of each batch; where there is no RDD there is none. */
  public Batches each(UnaryOperator<List<Object>> change) {
    List<Maybe<List<Object>>> changed = new ArrayList<>();
    for (Maybe<List<Object>> batch : list) {
      changed.add(batch.isPresent() ? Maybe.of(change.apply(batch.get())) : batch);
    }
    return new Batches(changed);
  }

  /** What {@code change} makes of each record. */
  public Batches records(UnaryOperator<Object> change) {
    return each(batch -> batch.stream().map(change).toList());
  }

  /** How many batches there are. */
  public int size() {
    return list.size();
  }

  private static Maybe<List<Object>> batch(String drawing) {
    if (drawing.equals(".")) {
      return Maybe.absent();
    }
    if (drawing.equals("-")) {
      return Maybe.of(List.of());
    }
    return Maybe.of(Arrays.stream(drawing.split("\\s+")).map(Batches::record).toList());
  }

  private static Object record(String text) {
    int colon = text.indexOf(':');
    if (colon > 0) {
      return Pair.of(record(text.substring(0, colon)), record(text.substring(colon + 1)));
    }
    return text.matches("-?\\d+") ? (Object) Long.valueOf(text) : text;
  }
}
