package io.dstreamlabs.labs.lab02;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.replay.LineScript;
import io.dstreamlabs.replay.LineServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("2.6 word count: which words came how often?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise26WhichWordsCameHowOftenTest {

  @Test
  @Order(1)
  @DisplayName("the words of each batch, counted")
  void the_words_of_each_batch() {
    Lab02.run("exercise 2.6  word count over 1 s batches; _ is a space")
        .input("lines", "to_be or_not_to | be")
        .run(sources -> WordCount.counts(Lab02.lines(sources.stream("lines"))))
        .yields("to:2 be:1 or:1 not:1 | be:1");
  }

  @Test
  @Order(2)
  @DisplayName("spaces and tabs part words; at either end, or many of them, they make none")
  void spaces_make_no_words() {
    Lab02.run("exercise 2.6  word count over 1 s batches; _ is a space")
        .input("lines", "_tea__owl_ ___tea | _ __")
        .run(sources -> WordCount.counts(Lab02.lines(sources.stream("lines"))))
        .yields("tea:2 owl:1 | -");
    Lab02.run("exercise 2.6  word count over 1 s batches; > is a tab")
        .input("lines", "tea>owl>>tea >_>")
        .run(sources -> WordCount.counts(Lab02.lines(sources.stream("lines"))))
        .yields("tea:2 owl:1");
  }

  @Test
  @Order(3)
  @DisplayName("a batch without lines has an RDD without records, and nothing is kept")
  void a_batch_without_lines() {
    Lab02.run("exercise 2.6  word count over 1 s batches; _ is a space")
        .input("lines", "tea_tea | - | tea_owl")
        .run(sources -> WordCount.counts(Lab02.lines(sources.stream("lines"))))
        .yields("tea:2 | - | tea:1 owl:1");
  }

  @Test
  @Order(4)
  @DisplayName("words are taken as they are written")
  void words_are_taken_as_they_are_written() {
    Lab02.run("exercise 2.6  word count over 1 s batches; _ is a space")
        .input("lines", "Tea,_tea,_tea TEA")
        .run(sources -> WordCount.counts(Lab02.lines(sources.stream("lines"))))
        .yields("Tea,:1 tea,:1 tea:1 TEA:1");
  }

  /** Which line comes in which batch is a matter of luck here; what they add up to is not. */
  @Test
  @Order(5)
  @DisplayName("the same program over a socket: its batches add up to all words")
  void the_same_program_over_a_socket() throws InterruptedException {
    Map<String, Long> words = new ConcurrentHashMap<>();
    try (LineServer server =
            LineServer.start(LineScript.of("to be or", "not to be", "", " or so"));
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(milliseconds(100))
                .operators(Operators.of(new Lab02Operators()))
                .build()) {
      WordCount.counts(context.socketTextStream("localhost", server.port()))
          .foreachRDD(
              rdd ->
                  rdd.collect()
                      .forEach(pair -> words.merge(pair.first(), pair.second(), Long::sum)));
      context.start();

      for (int waits = 0; waits < 300 && sum(words) < 8; waits++) {
        context.awaitTerminationOrTimeout(milliseconds(100)); // throws what failed a batch
      }
      assertThat(words).isEqualTo(Map.of("to", 2L, "be", 2L, "or", 2L, "not", 1L, "so", 1L));
    }
  }

  private static long sum(Map<String, Long> words) {
    return words.values().stream().mapToLong(Long::longValue).sum();
  }
}
