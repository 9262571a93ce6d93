package io.dstreamlabs.reference.crash;

import io.dstreamlabs.kernel.receiver.Receiver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/** Receives from a {@link NumberSource}, and acknowledges what is stored. */
final class AcknowledgingReceiver extends Receiver<Long> {
  private static final long serialVersionUID = 1;

  private final int port;
  private transient volatile Socket socket;

  AcknowledgingReceiver(int port) {
    this.port = port;
  }

  @Override
  public void onStart() throws IOException {
    Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
    socket = connection;
    Thread receiving = new Thread(() -> receive(connection), "acknowledging-receiver");
    receiving.setDaemon(true);
    receiving.start();
  }

  @Override
  public void onStop() throws IOException {
    socket.close();
  }

  private void receive(Socket connection) {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out =
            new PrintWriter(connection.getOutputStream(), true, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] fromAndUntil = line.split(" ");
        long until = Long.parseLong(fromAndUntil[1]);
        List<Long> numbers =
            LongStream.range(Long.parseLong(fromAndUntil[0]), until).boxed().toList();
        store(numbers); // returns when they are on disk
        out.println(until);
      }
    } catch (IOException e) {
      if (isStarted()) {
        restart("the source is gone", e);
      }
    }
  }
}
