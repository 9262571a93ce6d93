package io.dstreamlabs.testkit.lesson;

import java.net.URL;
import java.net.URLClassLoader;

/** Finds the classes of one package in directories of its own, and asks its parent for all others. */
final class SampleLoader extends URLClassLoader {
  private final String packageName;

  SampleLoader(String packageName, ClassLoader parent, URL... directories) {
    super(directories, parent);
    this.packageName = packageName;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(packageName + ".")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }
}
