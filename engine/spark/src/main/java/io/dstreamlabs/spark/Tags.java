package io.dstreamlabs.spark;

import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** What Scala wants to know of a type, and Java has forgotten: any object. */
final class Tags {
  private Tags() {}

  @SuppressWarnings("unchecked") // as in Spark's own Java classes: arrays of objects will do
  static <T> ClassTag<T> any() {
    return (ClassTag<T>) ClassTag$.MODULE$.AnyRef();
  }
}
