package io.dstreamlabs.datasets.words;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.replay.Column;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.replay.Row;
import io.dstreamlabs.replay.Timeline;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Dataset WORDS =
      Dataset.parse("words.csv", new Words().generate().csv(), Column.text("line"));
  private static final List<String> VOCABULARY = Vocabulary.words();

  @Test
  void the_vocabulary_has_as_many_different_words_as_the_manifest_says() {
    assertThat(VOCABULARY).hasSize(287).doesNotHaveDuplicates().allMatch(w -> w.matches("[a-z]+"));
    assertThat(new Words().generate().description().columns().get(1).meaning()).contains(" 287.");
  }

  @Test
  void messages_come_in_the_half_hour_from_0730() {
    assertThat(WORDS.rows()).allMatch(row -> after(row) >= 0 && after(row) < Words.LENGTH_MS);
    assertThat(after(WORDS.rows().get(0))).isLessThan(1000);
    assertThat(after(WORDS.rows().get(WORDS.rows().size() - 1)))
        .isGreaterThan(Words.LENGTH_MS - 1000);
  }

  @Test
  void messages_have_3_to_12_words_of_the_vocabulary() {
    HashSet<String> known = new HashSet<>(VOCABULARY);

    assertThat(WORDS.rows())
        .allSatisfy(
            row -> {
              List<String> words = words(row).filter(w -> !w.equals("flooded")).toList();
              assertThat(words).hasSizeBetween(3, 12);
              assertThat(known).containsAll(words);
            });
  }

  @Test
  void words_are_as_frequent_as_zipfs_law_says() {
    Map<String, Long> counts =
        WORDS.rows().stream()
            .flatMap(WordsTest::words)
            .filter(word -> !word.equals("flooded"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    double total = counts.values().stream().mapToLong(Long::longValue).sum();
    double harmonic = 0;
    for (int rank = 1; rank <= VOCABULARY.size(); rank++) {
      harmonic += 1.0 / rank;
    }
    double chiSquare = 0;
    double expectedRest = total;
    double rest = total;
    for (int rank = 1; rank <= 20; rank++) {
      double expected = total / (rank * harmonic);
      double count = counts.get(VOCABULARY.get(rank - 1));
      chiSquare += (count - expected) * (count - expected) / expected;
      expectedRest -= expected;
      rest -= count;
    }
    chiSquare += (rest - expectedRest) * (rest - expectedRest) / expectedRest;

    // 21 classes, so 20 degrees of freedom: above 45.31 once in a thousand times
    assertThat(chiSquare).isLessThan(45.31);
  }

  @Test
  void the_first_burst_has_ten_times_the_messages_and_a_word_of_its_own() {
    // pauses of 0 to 80 ms are 40 ms on average: 750 messages in 30 s
    assertThat(between(480_000, 510_000)).hasSizeBetween(650, 850);
    assertThat(WORDS.rows())
        .allSatisfy(
            row ->
                assertThat(row.text("line").startsWith("flooded "))
                    .isEqualTo(after(row) >= 480_000 && after(row) < 510_000));
    assertThat(WORDS.rows().stream().flatMap(WordsTest::words).filter("flooded"::equals))
        .hasSameSizeAs(between(480_000, 510_000));
  }

  @Test
  void the_second_burst_has_twenty_times_the_messages() {
    // pauses of 0 to 40 ms are 20 ms on average: 500 messages in 10 s
    assertThat(between(1_260_000, 1_270_000)).hasSizeBetween(430, 570);
  }

  @Test
  void other_stretches_have_a_message_every_400_ms() {
    // 150 a minute
    assertThat(between(60_000, 360_000)).hasSizeBetween(670, 830);
    assertThat(between(1_620_000, 1_800_000)).hasSizeBetween(390, 510);
  }

  @Test
  void there_is_silence_for_two_minutes_and_for_45_seconds() {
    assertThat(between(840_000, 960_000)).isEmpty();
    assertThat(between(960_000, 961_000)).isNotEmpty();
    assertThat(between(1_500_000, 1_545_000)).isEmpty();
    assertThat(between(1_545_000, 1_546_000)).isNotEmpty();
  }

  @Test
  void some_messages_have_the_same_timestamp() {
    long distinct = WORDS.rows().stream().mapToLong(Row::timestampMs).distinct().count();

    assertThat(distinct).isLessThan(WORDS.rows().size());
  }

  @Test
  void what_is_planted_is_described_with_its_times() {
    assertThat(new Words().generate().description().planted())
        .extracting(planted -> planted.fromMs() - 1_772_436_600_000L)
        .containsExactly(480_000L, 840_000L, 1_260_000L, 1_500_000L);
    assertThat(new Words().generate().description().planted())
        .extracting(planted -> planted.toMs() - planted.fromMs())
        .containsExactly(30_000L, 120_000L, 10_000L, 45_000L);
  }

  @Test
  void replayed_in_batches_of_ten_seconds_no_message_is_lost_and_silence_is_empty_batches() {
    Timeline counts =
        (Timeline)
            Replay.of(
                    sources ->
                        sources.<String>stream("lines")
                            .transform(
                                rdd ->
                                    rdd.mapPartitions(
                                        lines -> {
                                          long count = 0;
                                          for (; lines.hasNext(); lines.next()) {
                                            count++;
                                          }
                                          return List.of(count).iterator();
                                        })))
                .batchInterval(seconds(10))
                .input("lines", WORDS, row -> row.text("line"))
                .run();

    assertThat(counts.entries()).hasSize(180);
    assertThat(counts.entries().stream().mapToLong(WordsTest::sum).sum())
        .isEqualTo(WORDS.rows().size());
    assertThat(counts.entries().stream().filter(entry -> sum(entry) == 0))
        .extracting(Timeline.Entry::timeMs)
        .startsWith(850_000L, 860_000L)
        .contains(960_000L, 1_510_000L, 1_540_000L)
        .hasSize(12 + 4);
  }

  private static long sum(Timeline.Entry entry) {
    return entry.values().stream().mapToLong(value -> (Long) value).sum();
  }

  private static List<Row> between(long fromMs, long toMs) {
    return WORDS.rows().stream().filter(row -> after(row) >= fromMs && after(row) < toMs).toList();
  }

  private static java.util.stream.Stream<String> words(Row row) {
    return Arrays.stream(row.text("line").split(" "));
  }

  private static long after(Row row) {
    return row.timestampMs() - Words.START_MS;
  }
}
