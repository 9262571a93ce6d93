package io.dstreamlabs.kernel.receiver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of text, in UTF-8, from a TCP server. When the connection ends or cannot be made, it is tried
 * again after two seconds.
 *
 * <p>TCP keeps no line that was sent while nobody listened, and a line is not acknowledged: not for data
 * that must not get lost.
 */
public final class SocketReceiver extends Receiver<String> {
  private static final long serialVersionUID = 1;
  private static final int MAX_PORT = 65_535;

  private final String hostname;
  private final int port;
  private transient volatile Optional<Socket> socket = Optional.empty();

  /**
   * A receiver of what {@code hostname} sends.
   *
   * @param port from 1 to 65535
   * @throws IllegalArgumentException if the port is not
   */
  public SocketReceiver(String hostname, int port) {
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("port is " + port + ", but must be from 1 to " + MAX_PORT);
    }
    this.hostname = hostname;
    this.port = port;
  }

  @Override
  public void onStart() {
    Thread thread = new Thread(this::receive, "dstream-socket-" + hostname + ":" + port);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void onStop() throws IOException {
    if (socket.isPresent()) {
      socket.get().close();
    }
  }

  private void receive() {
    try (Socket connection = new Socket(hostname, port)) {
      socket = Optional.of(connection);
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null && isStarted(); line = lines.readLine()) {
        store(line);
      }
      restartUnlessStopped("the server ended the connection", Optional.empty());
    } catch (IOException e) {
      restartUnlessStopped("no connection to " + hostname + ":" + port, Optional.of(e));
    }
  }

  private void restartUnlessStopped(String message, Optional<IOException> cause) {
    if (isStarted()) {
      restart(message, cause.orElse(null));
    }
  }
}
