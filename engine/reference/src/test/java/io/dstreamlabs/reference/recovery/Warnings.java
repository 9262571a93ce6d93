package io.dstreamlabs.reference.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What a class warns the thread of that opened this, and which stays off the console meanwhile. Other threads run
 * other tests.
 */
final class Warnings extends Handler {
  private final List<String> messages = new ArrayList<>();
  private final Thread mine = Thread.currentThread();
  private final Logger logger;
  private final boolean toldParents;

  Warnings(Class<?> of) {
    logger = Logger.getLogger(of.getName());
    toldParents = logger.getUseParentHandlers();
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void publish(LogRecord record) {
    if (Thread.currentThread() == mine) {
      messages.add(record.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(toldParents);
  }
}
