package io.dstreamlabs.autograder.intake;

/** What is wrong with a zip. */
final class ZipFault {
  private ZipFault() {}

  /** It is damaged, or made to be read in two ways. */
  static Refused broken(String why) {
    return Refused.rejected(
        "the zip cannot be used: " + why + ". Zip the lab's folder anew and hand in again");
  }

  static Refused broken(String name, String why) {
    return broken("'" + Shown.name(name) + "' " + why);
  }
}
