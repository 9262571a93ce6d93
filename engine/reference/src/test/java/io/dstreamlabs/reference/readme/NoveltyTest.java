package io.dstreamlabs.reference.readme;

import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.testkit.LabRun;
import org.junit.jupiter.api.Test;

/** Batches are written between bars: - is an RDD without records, . is no RDD. */
class NoveltyTest {

  @Test
  void newcomers_are_what_the_batch_before_did_not_have() {
    LabRun.with(Operators.of(new PlainNovelty()))
        .input("words", "a b | b c | - | b | . | b")
        .run(
            sources ->
                sources
                    .context()
                    .operators()
                    .require(NoveltyOperators.class, "newcomers")
                    .newcomers(sources.stream("words")))
        .yields("a b | c | - | b | . | b");
  }
}
