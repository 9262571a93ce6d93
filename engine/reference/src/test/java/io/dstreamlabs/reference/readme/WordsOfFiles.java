package io.dstreamlabs.reference.readme;

import io.dstreamlabs.kernel.stream.StreamingContext;
import java.nio.file.Path;
import java.util.List;

/** The words of the files that come into a directory, in a directory of their own for each batch. */
final class WordsOfFiles {
  private WordsOfFiles() {}

  static void build(StreamingContext context, Path in, Path out) {
    context
        .textFileStream(in.toString())
        .flatMap(line -> List.of(line.split(" ")).iterator())
        .saveAsTextFiles(out.resolve("words").toString(), "txt");
  }
}
