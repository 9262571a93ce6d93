package io.dstreamlabs.kernel.receiver;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One connection to a server of lines, from the attempt to its end. It knows by itself whether it was
 * closed, so that one that ends late does not disturb the next.
 */
final class LineConnection implements Closeable {
  private final String hostname;
  private final int port;
  private final Receiver<String> receiver;
  private final Socket socket = new Socket();
  private volatile boolean closed;

  LineConnection(String hostname, int port, Receiver<String> receiver) {
    this.hostname = hostname;
    this.port = port;
    this.receiver = receiver;
  }

  /** Stores line after line until the connection ends, and asks for another unless it was closed. */
  void receive() {
    try (Socket open = socket) {
      open.connect(new InetSocketAddress(hostname, port));
      storeLines(open);
      if (!closed) {
        receiver.restart("the server ended the connection");
      }
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        receiver.restart("the connection to " + hostname + ":" + port + " failed", e);
      }
    }
  }

  private void storeLines(Socket open) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(open.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
      receiver.store(line);
    }
  }

  /** Ends the connection, also while it is being made or waits for a line. */
  @Override
  public void close() throws IOException {
    closed = true;
    socket.close();
  }
}
