package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each function of the tables does, written as values of the tables. */
class VocabularyTest {

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "identity | ['a', 1] | ['a', 1]",
        "toUpper | 'aBc' | 'ABC'",
        "length | '' | 0",
        "length | '\uD83D\uDE00a' | 3",
        "plusOne | 9223372036854775807 | -9223372036854775808",
        "plus2 | 1 | 3",
        "plus4 | 1 | 5",
        "plus8 | 1 | 9",
        "plus10 | 1 | 11",
        "times2 | 4611686018427387904 | -9223372036854775808",
        "negate | 5 | -5",
        "mod3 | -1 | 2",
        "mod3 | 7 | 1",
        "toString | -12 | '-12'",
        "key | ['a', [1, 2]] | 'a'",
        "value | ['a', [1, 2]] | [1, 2]",
        "swap | ['a', 1] | [1, 'a']",
        "pairWithOne | 'a' | ['a', 1]",
        "pairWithX | 7 | [7, 'x']",
        "pairWithLength | 'abc' | ['abc', 3]",
        "pairSelf | 'a' | ['a', 'a']",
        "pairMod10One | -1 | [9, 1]",
        "keyByMod3 | -4 | [2, -4]",
        "keyByFirstChar | 'cat' | ['c', 'cat']",
        "keyByFirstChar | '' | ['', '']",
        "bagSize | {'bag': [4, 4]} | 2",
        "bagSize | {'bag': []} | 0",
        "bagSum | {'bag': [4, -1]} | 3",
        "bagSorted | {'bag': ['b', 1, 'a', 1]} | [1, 1, 'a', 'b']",
        "listFirst | [7, 8, 9] | 7",
        "listFirst | [7, 8] | 7",
        "pairSum | [3, 4] | 7",
      })
  void map(String name, String in, String out) throws Exception {
    assertThat(Canonical.of(Maps.ALL.named(name).call(record(in)))).isEqualTo(canonical(out));
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "splitSpaces | ' a  b ' | ['a', 'b']",
        "splitSpaces | '' | []",
        "chars | 'aba' | ['a', 'b', 'a']",
        "chars | '' | []",
        "twice | 'a' | ['a', 'a']",
        "xAndDouble | -3 | [-3, -6]",
        "lengthAndChars | 'ab' | [[2, 'a'], [2, 'b']]",
        "valueWithKeyChars | ['ab', 7] | [[7, 'a'], [7, 'b']]",
        "upTo | 3 | [0, 1, 2]",
        "upTo | 0 | []",
        "upTo | -2 | []",
      })
  void flatMap(String name, String in, String out) throws Exception {
    assertThat(all(FlatMaps.ALL.named(name).call(record(in)))).isEqualTo(canonical(out));
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "vAndPlus10 | 1 | [1, 11]",
        "suffix12 | 'a' | ['a1', 'a2']",
        "upTo | 2 | [0, 1]",
      })
  void flatMapValues(String name, String in, String out) throws Exception {
    assertThat(all(FlatMaps.OF_VALUES.named(name).call(record(in)))).isEqualTo(canonical(out));
  }

  @ParameterizedTest(name = "{0} keeps {1} and drops {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "isEven | [-2, 0, 4] | [-1, 3]",
        "isPositive | [1] | [0, -1]",
        "nonZero | [1, -1] | [0]",
        "nonEmpty | ['a', ' '] | ['']",
        "containsA | ['a', 'cat'] | ['', 'A', 'dog']",
        "keyContainsA | [['cat', 1]] | [['dog', 1]]",
        "nonZeroValue | [['a', 1], ['a', -1]] | [['a', 0]]",
        "positiveValue | [['a', 1]] | [['a', 0], ['a', -1]]",
        "valueIsEven | [['a', -2], ['a', 0]] | [['a', -1]]",
        "all | [1, 'a'] | []",
        "none | [] | [1, 'a']",
      })
  void filter(String name, String kept, String dropped) throws Exception {
    for (Object record : records(kept)) {
      assertThat(Filters.ALL.named(name).call(record)).as("%s", record).isTrue();
    }
    for (Object record : records(dropped)) {
      assertThat(Filters.ALL.named(name).call(record)).as("%s", record).isFalse();
    }
  }

  @ParameterizedTest(name = "{0} of {1} and {2} is {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sum | 9223372036854775807 | 1 | -9223372036854775808",
        "minus | 3 | 5 | -2",
        "max | -1 | 2 | 2",
        "min | -1 | 2 | -1",
        "xor | 6 | 3 | 5",
        "concat | 'a' | 'b' | 'ab'",
        "maxString | 'B' | 'a' | 'a'",
        "maxString | 'b' | 'ab' | 'b'",
      })
  void reduce(String name, String one, String other, String out) throws Exception {
    assertThat(Reduces.ALL.named(name).call(record(one), record(other))).isEqualTo(record(out));
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sumPartition | [1, 2] | [3]",
        "sumPartition | [] | [0]",
        "countPartition | ['a', 'b', 'b'] | [3]",
        "countPartition | [] | [0]",
        "concatUpperPartition | ['a', 'b'] | ['AB']",
        "concatUpperPartition | [] | ['']",
        "swapEach | [['a', 1], ['b', 2]] | [[1, 'a'], [2, 'b']]",
        "swapEach | [] | []",
      })
  void mapPartitions(String name, String in, String out) throws Exception {
    assertThat(all(Partitions.ALL.named(name).call(records(in).iterator())))
        .isEqualTo(canonical(out));
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sum | [[1, 2], [3]] | 6",
        "max | [[1, 5], [3]] | 5",
        "count | [[1, 5], [3]] | 3",
        "collect | [['b', 'a'], ['a']] | {'bag': ['a', 'a', 'b']}",
      })
  void combineByKey(String name, String partitions, String out) throws Exception {
    Combiner combiner = Combiner.ALL.named(name);
    Object all = null;
    for (Object partition : (List<?>) Cases.json(partitions)) {
      Object ofPartition = null;
      for (Object value : (List<?>) partition) {
        ofPartition =
            ofPartition == null
                ? combiner.create().call(value)
                : combiner.add().call(ofPartition, value);
      }
      all = all == null ? ofPartition : combiner.merge().call(all, ofPartition);
    }
    assertThat(Canonical.of(all)).isEqualTo(canonical(out));
  }

  @Test
  void an_optional_that_is_there_is_its_value_for_a_function() throws Exception {
    assertThat(Maps.ALL.named("plusOne").call(Maybe.of(1L))).isEqualTo(2L);
    assertThat(Maps.ALL.named("key").call(Maybe.of(new Pair<>("a", 1L)))).isEqualTo("a");
  }

  @Test
  void name_that_is_not_there_is_refused_with_those_that_are() {
    assertThatThrownBy(() -> FlatMaps.OF_VALUES.named("vAndPlus11"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no function 'vAndPlus11' for flatMapValues: use one of [suffix12, upTo,"
                + " vAndPlus10]");
  }

  @Test
  void a_name_stands_for_one_function() {
    assertThatThrownBy(() -> Reduces.ALL.with("sum", (a, b) -> a))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are two functions called sum for reduce");
  }

  @Test
  void every_map_is_tried_above() throws NoSuchMethodException {
    Set<String> tried = new TreeSet<>();
    CsvSource rows =
        VocabularyTest.class
            .getDeclaredMethod("map", String.class, String.class, String.class)
            .getAnnotation(CsvSource.class);
    for (String row : rows.value()) {
      tried.add(row.split("\\|")[0].strip());
    }
    assertThat(tried).isEqualTo(new TreeSet<>(Maps.ALL.functions().keySet()));
  }

  private static Object canonical(String json) {
    return Canonical.ofJson(Cases.json(json));
  }

  private static Object record(String json) {
    return Canonical.record(canonical(json));
  }

  private static List<Object> records(String json) {
    return Canonical.records((List<?>) canonical(json));
  }

  private static List<Object> all(Iterator<Object> records) {
    List<Object> all = new ArrayList<>();
    records.forEachRemaining(all::add);
    return Canonical.all(all);
  }
}
