package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.TaskException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Iterators that pull one record at a time through a user's function. */
final class Pull {
  private Pull() {}

  /** Work that may throw anything checked. */
  interface Call<R> {
    R get() throws Exception;
  }

  /** Does {@code call}; a checked exception becomes a {@link TaskException}. */
  static <R> R user(Call<R> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new TaskException(e);
    }
  }

  /** What a function made, which may not be null. */
  static <U> Iterator<U> made(Iterator<U> records) {
    return Objects.requireNonNull(
        records,
        "a function returned null, but must return an iterator:"
            + " use Collections.emptyIterator() for no records");
  }

  /** The records of a list with fast access by index; nothing can be taken out of it. */
  static <T> Iterator<T> each(List<T> records) {
    return new Iterator<>() {
      private int place;

      @Override
      public boolean hasNext() {
        return place < records.size();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return records.get(place++);
      }
    };
  }

  static <T, U> Iterator<U> map(Iterator<T> records, MapFunction<T, U> f) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public U next() {
        T record = records.next();
        try {
          return f.call(record);
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new TaskException(e);
        }
      }
    };
  }

  static <T> Iterator<T> filter(Iterator<T> records, FilterFunction<T> f) {
    return new Ahead<>() {
      @Override
      boolean advance() {
        while (records.hasNext()) {
          T record = records.next();
          if (user(() -> f.call(record))) {
            next = record;
            return true;
          }
        }
        return false;
      }
    };
  }

  static <T, U> Iterator<U> flatMap(Iterator<T> records, FlatMapFunction<T, U> f) {
    return new Ahead<>() {
      private Iterator<U> current = Collections.emptyIterator();

      @Override
      boolean advance() {
        while (!current.hasNext()) {
          if (!records.hasNext()) {
            return false;
          }
          T record = records.next();
          current = user(() -> f.call(record));
        }
        next = current.next();
        return true;
      }
    };
  }

  /** Looks one record ahead. */
  private abstract static class Ahead<U> implements Iterator<U> {
    protected U next;
    private boolean ready;

    /** Sets {@link #next}, or tells that there is none. */
    abstract boolean advance();

    @Override
    public boolean hasNext() {
      ready = ready || advance();
      return ready;
    }

    @Override
    public U next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return next;
    }
  }
}
