package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.function.MapFunction;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Iterator;
import java.util.List;

/**
 * One connection to a server, from the attempt to its end. It knows by itself whether it was closed, so that
 * one that ends late does not disturb the next.
 */
final class SocketConnection<T> implements Closeable {
  private final String hostname;
  private final int port;
  private final MapFunction<InputStream, Iterator<List<T>>> decoder;
  private final Receiver<T> receiver;
  private final Socket socket = new Socket();
  private volatile boolean closed;

  /**
   * A connection that is not made yet.
   *
   * @param decoder gives the records, as many at a time as are there
   */
  SocketConnection(
      String hostname,
      int port,
      MapFunction<InputStream, Iterator<List<T>>> decoder,
      Receiver<T> receiver) {
    this.hostname = hostname;
    this.port = port;
    this.decoder = decoder;
    this.receiver = receiver;
  }

  /** Stores record after record until the connection ends, and asks for another unless it was closed. */
  void receive() {
    try (Socket open = socket) {
      open.connect(new InetSocketAddress(hostname, port));
      storeRecords(open.getInputStream());
      if (!closed) {
        receiver.restart("the server ended the connection");
      }
    } catch (UncheckedIOException e) {
      failed(e.getCause());
    } catch (Exception e) { // of the decoder, too
      failed(e);
    }
  }

  private void storeRecords(InputStream in) throws Exception {
    Iterator<List<T>> records = decoder.call(in);
    while (!closed && records.hasNext()) {
      receiver.gather(records.next());
    }
  }

  private void failed(Exception e) {
    if (!closed) {
      receiver.restart("the connection to " + hostname + ":" + port + " failed", e);
    }
  }

  /** Ends the connection, also while it is being made or waits for a record. */
  @Override
  public void close() throws IOException {
    closed = true;
    socket.close();
  }
}
