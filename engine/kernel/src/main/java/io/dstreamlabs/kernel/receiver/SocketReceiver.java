package io.dstreamlabs.kernel.receiver;

import java.io.IOException;

/**
 * Lines of text, in UTF-8, from a TCP server. When the connection ends or cannot be made, it is tried
 * again after two seconds.
 *
 * <p>A line ends with {@code \n}, {@code \r\n} or the connection, and must fit into memory. Bytes that are
 * not UTF-8 become U+FFFD. TCP keeps no line that was sent while nobody listened, and a line is not
 * acknowledged: not for data that must not get lost.
 */
public final class SocketReceiver extends Receiver<String> {
  private static final long serialVersionUID = 1;
  private static final int MAX_PORT = 65_535;

  private final String hostname;
  private final int port;

  /** The connection of this run; {@link #onStart} comes first, and makes it. */
  private transient LineConnection connection;

  /**
   * A receiver of what {@code hostname} sends.
   *
   * @param hostname name or address of the server; looked up at each connection
   * @param port from 1 to 65535
   * @throws IllegalArgumentException if the name is blank, or the port is none
   */
  public SocketReceiver(String hostname, int port) {
    if (hostname == null || hostname.isBlank()) {
      throw new IllegalArgumentException(
          "hostname is blank: give the name of a server, such as localhost");
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("port is " + port + ", but must be from 1 to " + MAX_PORT);
    }
    this.hostname = hostname;
    this.port = port;
  }

  @Override
  public void onStart() {
    connection = new LineConnection(hostname, port, this);
    Thread thread = new Thread(connection::receive, "dstream-socket-" + hostname + ":" + port);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void onStop() throws IOException {
    connection.close();
  }
}
