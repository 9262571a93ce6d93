package io.dstreamlabs.reference.readme;

import io.dstreamlabs.kernel.stream.DStream;

/** The plug. */
final class PlainNovelty implements NoveltyOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T> DStream<T> newcomers(DStream<T> parent) {
    return new Newcomers<>(parent);
  }
}
