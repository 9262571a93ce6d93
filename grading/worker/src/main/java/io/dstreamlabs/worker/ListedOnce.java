package io.dstreamlabs.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * Remembers what is in the packages of the JDK and of the class path, neither of which changes while
 * the process lives: the compiler asks again for every compilation, and it is a quarter of its work.
 * Packages without classes are not remembered, so sources that name any number of them fill nothing.
 * Not thread-safe.
 */
final class ListedOnce extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<Question, List<JavaFileObject>> known = new HashMap<>();

  private record Question(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

  /** The files of this manager. */
  ListedOnce(JavaFileManager files) {
    super(files);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    Question question = new Question(location, packageName, Set.copyOf(kinds), recurse);
    List<JavaFileObject> files = known.get(question);
    if (files == null) {
      files = new ArrayList<>();
      super.list(location, packageName, kinds, recurse).forEach(files::add);
      if (!files.isEmpty()) {
        known.put(question, List.copyOf(files));
      }
    }
    return files;
  }
}
