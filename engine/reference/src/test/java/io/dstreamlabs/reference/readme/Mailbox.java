package io.dstreamlabs.reference.readme;

import java.io.Serializable;
import java.util.List;

/** Keeps letters until it is told to forget them. */
interface Mailbox extends Serializable {

  /** Those that are there; waits a little for one. */
  List<String> read();

  /** They are kept elsewhere. */
  void forget(List<String> letters);
}
