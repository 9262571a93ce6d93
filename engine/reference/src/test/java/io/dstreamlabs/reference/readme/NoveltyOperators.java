package io.dstreamlabs.reference.readme;

import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.stream.DStream;

/** The operators that tell what is new. */
interface NoveltyOperators extends OperatorFamily {
  <T> DStream<T> newcomers(DStream<T> parent);
}
