package io.dstreamlabs.labs.lab02;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.event.ReceiverInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StreamingContext;

/**
 * Given: counts the words that a server sends, second by second, with your {@link WordCount}.
 *
 * <pre>
 * java labs/RunIt.java LineServer 9999                                        in one terminal: type lines
 * java labs/RunIt.java lab02-dstreams NetworkWordCount localhost 9999         in another: see them counted
 * </pre>
 *
 * <p>It prints every batch, also one without words, and says when the server is not there; it then tries
 * again every two seconds. Ends with Ctrl-C.
 *
 * <p>Exit codes: 1 an exercise is still to do, or a batch failed; 2 wrong usage.
 */
public final class NetworkWordCount {
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int MAX_PORT = 65_535;

  private NetworkWordCount() {}

  /** Runs until it is ended; {@code args} are the host and the port, localhost and 9999 by default. */
  public static void main(String[] args) throws InterruptedException {
    String host = args.length > 0 ? args[0] : "localhost";
    int port = args.length > 1 ? port(args[1]) : 9999;
    if (args.length > 2 || host.isBlank() || port == 0) {
      System.err.println(
          "give a host and a port from 1 to 65535, or nothing for localhost 9999, instead of '%s'"
              .formatted(String.join(" ", args)));
      System.exit(WRONG_USAGE);
    }
    try {
      run(host, port);
    } catch (NotImplementedYet e) {
      System.err.println(e.getMessage());
      System.exit(FAILED);
    } catch (StreamingException e) {
      if (e.getCause() instanceof NotImplementedYet todo) {
        System.err.println(todo.getMessage());
      } else {
        e.printStackTrace();
      }
      System.exit(FAILED);
    }
  }

  private static void run(String host, int port) throws InterruptedException {
    try (StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(Operators.of(new Lab02Operators()))
            .build()) {
      WordCount.counts(context.socketTextStream(host, port)).print();
      context.addStreamingListener(new Connection(host + ":" + port));
      context.start();
      context.awaitTermination();
    }
  }

  /** Tells what becomes of the connection; batches go on meanwhile, without words. */
  private record Connection(String server) implements StreamingListener {
    @Override
    public void onReceiverStarted(ReceiverInfo receiver) {
      System.out.println("connecting to " + server + " ...");
    }

    @Override
    public void onReceiverError(ReceiverInfo receiver) {
      System.out.println(receiver.lastErrorMessage().orElse("no connection") + "; trying again");
    }
  }

  /** The port that {@code text} names; 0 if it names none. */
  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port >= 1 && port <= MAX_PORT ? port : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
