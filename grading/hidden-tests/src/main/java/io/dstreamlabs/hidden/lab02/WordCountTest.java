package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Exam;
import io.dstreamlabs.hidden.Exercise;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenTest;
import io.dstreamlabs.hidden.Oracle;
import io.dstreamlabs.hidden.Points;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.scenarios.lab02.WordCounts;
import io.dstreamlabs.scenarios.lab02.WordCountsOfTwoStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Exercise 2.6, the network word count. */
@Exercise("2.6")
@TestMethodOrder(OrderAnnotation.class)
class WordCountTest {
  private static final Oracle ORACLE = new NaiveOperators();
  private static final Trial WORDS = Trial.of(WordCounts.class);

  @Order(1)
  @Points(3)
  @HiddenTest("Each word of the batch is listed once, with how often it occurs in all its lines.")
  void the_words_of_a_batch_are_counted(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        WORDS.over(data.lines(data.words(4), 6, Gaps.NONE)),
        WORDS.over(Data.drawn("red_tram_red red_bus | green_tram")));
  }

  @Order(2)
  @Points(2)
  @HiddenTest("Only the words of the batch count, and none of the batches before.")
  void each_batch_counts_for_itself(Exam exam) {
    Data data = new Data(exam.seed());
    Batches in =
        data.lines(data.words(3), 5, Gaps.EMPTY).then(data.lines(data.words(2), 5, Gaps.EMPTY));
    exam.expect(ORACLE, WORDS.over(in), WORDS.over(Data.drawn("red_tram | red_bus | - | bus")));
  }

  @Order(3)
  @Points(2)
  @HiddenTest(
      "Blanks and tabs, however many, end a word; they stand at both ends of a line too, and are never"
          + " part of a word, nor is there an empty word.")
  void blanks_and_tabs_end_a_word(Exam exam) {
    Data data = new Data(exam.seed());
    List<String> gaps = List.of(" ", "  ", "\t", " \t ", "    ");
    Batches in =
        data.lines(data.words(3), 8, Gaps.NONE)
            .records(
                line ->
                    exam.seed().oneOf(List.of("", " ", "\t "))
                        + String.valueOf(line).replace(" ", exam.seed().oneOf(gaps))
                        + exam.seed().oneOf(List.of("", "  ", "\t")));
    exam.expect(
        ORACLE, WORDS.over(in), WORDS.over(Data.drawn("red__tram _red | ___bus_ | red_tram__")));
  }

  @Order(4)
  @Points(2)
  @HiddenTest("Where a batch has no word there is an RDD without records.")
  void without_words_there_is_an_rdd_without_records(Exam exam) {
    Data data = new Data(exam.seed());
    Batches blank = Batches.of("x | x x | x").records(line -> exam.seed().oneOf(List.of("", "  ")));
    Batches in =
        Batches.empty(1)
            .then(data.lines(data.words(3), 3, Gaps.EMPTY))
            .then(blank)
            .then(Batches.empty(2));
    exam.expect(ORACLE, WORDS.over(in), WORDS.over(Data.drawn("red_tram | - | __ | red")));
  }

  @Order(5)
  @Points(1)
  @HiddenTest(
      "Words are taken as they are: small and capital letters differ, and"
          + " punctuation is kept.")
  void words_are_taken_as_they_are(Exam exam) {
    Data data = new Data(exam.seed());
    List<String> forms = new ArrayList<>();
    for (String word : data.words(2)) {
      forms.addAll(
          List.of(word, word.toUpperCase(Locale.ROOT), word + ",", "'" + word, word + "-" + word));
    }
    exam.expect(
        ORACLE,
        WORDS.over(data.allOf(forms).then(data.lines(forms, 7, Gaps.NONE))),
        WORDS.over(Data.drawn("Red_tram_red | red,_Tram tram.")));
  }

  @Order(6)
  @Points(1)
  @HiddenTest("Words of any script are words.")
  void words_of_any_script(Exam exam) {
    Data data = new Data(exam.seed());
    List<String> words = List.of("Straße", "größe", "трамвай", "電車", "τραμ", "🚋", "🚌🚋", "café");
    exam.expect(
        ORACLE,
        WORDS.over(data.allOf(words).then(data.lines(words, 6, Gaps.NONE))),
        WORDS.over(Data.drawn("Straße_трамвай_電車 | 電車 Straße_電車")));
  }

  @Order(7)
  @Points(1)
  @HiddenTest(
      "Equal words meet, others do not, however many there are and whatever their hash codes.")
  void many_words_and_equal_hash_codes(Exam exam) {
    Data data = new Data(exam.seed());
    List<String> many = data.words(400);
    Batches in =
        data.allOf(many)
            .then(data.allOf(data.collidingWords()))
            .then(data.lines(data.collidingWords(), 4, Gaps.NONE))
            .then(data.allOf(many));
    exam.expect(ORACLE, WORDS.over(in), WORDS.over(Data.drawn("Aa_BB_Aa | BB BB_Aa")));
  }

  @Order(8)
  @Points(1)
  @HiddenTest("Two word counts in one program do not disturb one another.")
  void two_word_counts_do_not_disturb_one_another(Exam exam) {
    Data data = new Data(exam.seed());
    Trial two = Trial.of(WordCountsOfTwoStreams.class);
    exam.expect(
        ORACLE,
        two.over(
            data.lines(data.words(3), 8, Gaps.EMPTY), data.lines(data.words(3), 8, Gaps.EMPTY)),
        two.over(Data.drawn("red_tram | - | red"), Data.drawn("blue_bus | blue | -")));
  }

  @Order(9)
  @Points(1)
  @HiddenTest("The same lines give the same counts, however often they are run.")
  void nothing_is_kept_from_run_to_run(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expectTheSame(
        3,
        ORACLE,
        WORDS.over(data.lines(data.words(6), 8, Gaps.EMPTY)),
        WORDS.over(Data.drawn("red_tram | red_bus | - | bus")));
  }

  @Order(10)
  @Points(1)
  @HiddenTest("All of this holds over any lines, however long the program runs.")
  void any_lines(Exam exam) {
    Data data = new Data(exam.seed());
    exam.expect(
        ORACLE,
        Trial.of(WordCounts.class, 250).over(data.lines(data.words(9), 150, Gaps.EMPTY)),
        WORDS.over(Data.drawn("red_tram red | - | green_bus_green | red")));
  }
}
