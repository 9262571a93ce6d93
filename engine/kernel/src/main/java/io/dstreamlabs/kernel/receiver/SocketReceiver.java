package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * What a TCP server sends, as lines of text or through a decoder. When the connection ends, cannot be made or
 * sends what cannot be decoded, it is tried again after a pause of two seconds, which grows as {@link
 * Receiver#restart(String, java.time.Duration)} says.
 *
 * <p>TCP keeps nothing that was sent while nobody listened, and a record is not acknowledged: not for data
 * that must not get lost.
 *
 * @param <T> the records
 */
public final class SocketReceiver<T> extends Receiver<T> {
  private static final long serialVersionUID = 1;
  private static final int MAX_PORT = 65_535;

  private final String hostname;
  private final int port;
  private final MapFunction<InputStream, Iterator<List<T>>> decoder;

  /** The connection of this run; {@link #onStart} comes first, and makes it. */
  private transient SocketConnection<T> connection;

  private SocketReceiver(
      String hostname,
      int port,
      MapFunction<InputStream, Iterator<List<T>>> decoder,
      StorageLevel storageLevel) {
    super(storageLevel);
    if (hostname == null || hostname.isBlank()) {
      throw new IllegalArgumentException(
          "hostname is blank: give the name of a server, such as localhost");
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("port is " + port + ", but must be from 1 to " + MAX_PORT);
    }
    this.hostname = hostname;
    this.port = port;
    this.decoder = decoder;
  }

  /**
   * A receiver of lines of text, in UTF-8. A line ends with {@code \n}, {@code \r\n}, {@code \r} or the
   * connection, and must fit into memory. Bytes that are not UTF-8 become U+FFFD. Lines that are there
   * together are stored together, so that many cost little.
   *
   * @param hostname name or address of the server; looked up at each connection
   * @param port from 1 to 65535
   * @throws IllegalArgumentException if the name is blank, or the port is none
   */
  public static SocketReceiver<String> ofLines(String hostname, int port) {
    return ofLines(hostname, port, StorageLevel.NONE);
  }

  /** As {@link #ofLines(String, int)}, kept by the backend as {@code storageLevel} says. */
  public static SocketReceiver<String> ofLines(
      String hostname, int port, StorageLevel storageLevel) {
    return new SocketReceiver<>(hostname, port, LineChunks::new, storageLevel);
  }

  /**
   * A receiver of what {@code decoder} makes of the bytes.
   *
   * @param hostname as for {@link #ofLines}
   * @param port as for {@link #ofLines}
   * @param decoder called at each connection; its iterator may wait for bytes, and ends with the connection.
   *     What it throws ends the connection; records that it gave before are kept
   * @throws IllegalArgumentException as for {@link #ofLines}
   */
  public static <T> SocketReceiver<T> decodedBy(
      String hostname, int port, MapFunction<InputStream, Iterator<T>> decoder) {
    return decodedBy(hostname, port, decoder, StorageLevel.NONE);
  }

  /** As {@link #decodedBy(String, int, MapFunction)}, kept by the backend as {@code storageLevel} says. */
  public static <T> SocketReceiver<T> decodedBy(
      String hostname,
      int port,
      MapFunction<InputStream, Iterator<T>> decoder,
      StorageLevel storageLevel) {
    Objects.requireNonNull(decoder, "decoder is null: give a function from bytes to records");
    return new SocketReceiver<>(hostname, port, in -> oneByOne(decoder.call(in)), storageLevel);
  }

  private static <T> Iterator<List<T>> oneByOne(Iterator<T> records) {
    Objects.requireNonNull(records, "the decoder returned null: return an iterator");
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public List<T> next() {
        return List.of(records.next());
      }
    };
  }

  @Override
  public void onStart() {
    connection = new SocketConnection<>(hostname, port, decoder, this);
    Thread thread = new Thread(connection::receive, "dstream-socket-" + hostname + ":" + port);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void onStop() throws IOException {
    connection.close();
  }
}
