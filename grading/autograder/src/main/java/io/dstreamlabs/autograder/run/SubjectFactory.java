package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.judge.MeteredSubject;
import java.util.Map;

/** Makes a subject of compiled classes. */
@FunctionalInterface
public interface SubjectFactory {

  /**
   * The subject; whoever asked closes it.
   *
   * @param classes binary name to class file
   * @param entryClass binary name of the plug's class
   */
  MeteredSubject open(Map<String, byte[]> classes, String entryClass);
}
