package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.rdd.TaskException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Pulls one record at a time through several steps, in a loop: no list in between, and no deeper stack for
 * more steps.
 *
 * <pre>
 * steps        0 map   1 flatMap   2 filter   3 map
 * levels       records of the parent, entering at step 0
 *              records that flatMap made of one of them, entering at step 2     the innermost is drained first
 * </pre>
 */
final class Fused implements Iterator<Object> {
  private final Step<Object, Object>[] steps;
  private final Deque<Level> outer = new ArrayDeque<>();
  private Iterator<Object> records;
  private int entry;
  private Object next;
  private boolean ready;

  /** Records that are still to be drained, and the step that they enter at. */
  private record Level(Iterator<Object> records, int entry) {}

  /**
   * The records after all steps.
   *
   * @param steps in order; none of them a {@link Step.Whole}
   */
  @SuppressWarnings("unchecked") // each step takes what the one before it makes
  Fused(Iterator<?> records, List<Step<?, ?>> steps) {
    this.records = (Iterator<Object>) records;
    this.steps = (Step<Object, Object>[]) steps.toArray(new Step<?, ?>[0]);
  }

  @Override
  public boolean hasNext() {
    try {
      ready = ready || advance();
      return ready;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new TaskException(e);
    }
  }

  @Override
  public Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    return next;
  }

  private boolean advance() throws Exception {
    while (true) {
      if (records.hasNext()) {
        if (through(records.next(), entry)) {
          return true;
        }
      } else if (outer.isEmpty()) {
        return false;
      } else {
        Level level = outer.pop();
        records = level.records();
        entry = level.entry();
      }
    }
  }

  /** Sends a record through the steps from {@code from}; tells whether it came out at the end. */
  private boolean through(Object record, int from) throws Exception {
    Object current = record;
    for (int i = from; i < steps.length; i++) {
      Step<Object, Object> step = steps[i];
      if (step instanceof Step.Each<Object, Object> each) {
        current = given(each.f().call(current));
      } else if (step instanceof Step.Many<Object, Object> many) {
        outer.push(new Level(records, entry));
        records = Pull.made(many.f().call(current));
        entry = i + 1;
        return false;
      } else if (step instanceof Step.Only<?> only && !passes(only, current)) {
        return false;
      }
    }
    next = given(current);
    return true;
  }

  @SuppressWarnings("unchecked") // the step takes what the one before it makes
  private static boolean passes(Step.Only<?> only, Object record) throws Exception {
    return ((Step.Only<Object>) only).f().call(record);
  }

  private static Object given(Object record) {
    return Objects.requireNonNull(
        record,
        "a function returned null, but a record is never null:"
            + " leave it out with filter or flatMap, or use Maybe.absent()");
  }
}
