package io.dstreamlabs.kernel.function;

/** See {@link FilterFunction#everything}. */
enum Everything implements FilterFunction<Object> {
  KEPT;

  @Override
  public boolean call(Object record) {
    return true;
  }
}
