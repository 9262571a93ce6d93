package io.dstreamlabs.reference.readme;

import io.dstreamlabs.kernel.receiver.Receiver;
import java.util.List;

/** Takes letters from a mailbox, and tells the mailbox to forget them when they are kept. */
final class MailReceiver extends Receiver<String> {
  private static final long serialVersionUID = 1;

  private final Mailbox mailbox;

  MailReceiver(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public void onStart() {
    new Thread(this::receive, "mail").start();
  }

  private void receive() {
    try {
      while (isStarted()) {
        List<String> letters = mailbox.read();
        store(letters); // a block of its own, which is kept when this returns
        mailbox.forget(letters);
      }
    } catch (RuntimeException e) {
      restart("no mail", e); // after 2 s, and twice as long each time
    }
  }

  @Override
  public void onStop() {} // the thread sees isStarted()
}
