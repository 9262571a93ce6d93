package io.dstreamlabs.kernel.receiver;

/**
 * A receiver whose {@code store(..)} the program calls itself, from any of its threads: a way into a stream
 * from within the process, and for tests.
 *
 * <pre>{@code
 * ReceiverHandle<String> words = new ReceiverHandle<>();
 * context.receiverStream(words).print();
 * context.start();
 * words.store("hello");
 * }</pre>
 *
 * <p>What is stored before the start goes into the first batch. A record that is stored while a batch is cut
 * goes into that one or the next.
 *
 * @param <T> the records
 */
public final class ReceiverHandle<T> extends Receiver<T> {
  private static final long serialVersionUID = 1;

  /** A way into the stream that {@code receiverStream(..)} makes of it. */
  public ReceiverHandle() {}

  @Override
  public void onStart() {}

  @Override
  public void onStop() {}
}
