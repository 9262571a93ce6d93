package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.rdd.Rdd;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;

/** An RDD that writes down what is done to keep it or to let it go. */
final class WatchedRdd {
  private static final Set<String> WATCHED = Set.of("persist", "unpersist", "cutLineage");

  private WatchedRdd() {}

  @SuppressWarnings("unchecked") // the proxy implements Rdd, whatever its records
  static <T> Rdd<T> of(Rdd<T> rdd, List<String> log) {
    return (Rdd<T>)
        Proxy.newProxyInstance(
            WatchedRdd.class.getClassLoader(),
            new Class<?>[] {Rdd.class},
            (proxy, method, arguments) -> {
              if (WATCHED.contains(method.getName())) {
                log.add(method.getName() + " " + rdd.collect());
                return proxy;
              }
              try {
                return method.invoke(rdd, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
