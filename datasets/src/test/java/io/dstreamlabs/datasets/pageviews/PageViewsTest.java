package io.dstreamlabs.datasets.pageviews;

import static io.dstreamlabs.kernel.Durations.minutes;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.datasets.GeneratedDataset;
import io.dstreamlabs.replay.Column;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.replay.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manifest says is found in the rows, which are read here by splitting lines. */
class PageViewsTest {
  private static final long MINUTE = 60_000;
  private static final long START = 1_772_560_800_000L;
  private static final long REST = 5 * MINUTE;
  private static final Set<String> OUTSIDE =
      Set.of(
          "",
          "https://search.example/",
          "https://social.example/",
          "https://news.example/",
          "https://clips.example/",
          "https://free-prizes.example/");
  private static final GeneratedDataset GENERATED = new PageViews().generate();
  private static final List<Viewed> ROWS = rows(GENERATED);

  /** A row of the file. */
  private record Viewed(long afterMs, String user, String page, String referrer) {
    boolean isBetween(long fromMs, long toMs) {
      return afterMs >= fromMs && afterMs < toMs;
    }
  }

  private static List<Viewed> rows(GeneratedDataset dataset) {
    List<Viewed> rows = new ArrayList<>();
    for (String line : dataset.csv().split("\n")) {
      String[] cells = line.split(",", -1);
      assertThat(cells).as(line).hasSize(4);
      if (!cells[0].equals("timestamp_ms")) {
        rows.add(new Viewed(Long.parseLong(cells[0]) - START, cells[1], cells[2], cells[3]));
      }
    }
    return rows;
  }

  static Stream<GeneratedDataset> ofSeveralSeeds() {
    return Stream.of(GENERATED, PageViews.generate(1), PageViews.generate(2));
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void views_are_in_the_hour_from_1800_and_in_order(GeneratedDataset dataset) {
    List<Viewed> rows = rows(dataset);

    assertThat(rows).extracting(Viewed::afterMs).isSorted();
    assertThat(rows.get(0).afterMs()).isBetween(0L, 2_000L);
    assertThat(rows.get(rows.size() - 1).afterMs()).isBetween(60 * MINUTE - 2_000, 60 * MINUTE - 1);
    assertThat(rows).hasSizeBetween(16_000, 20_000);
    assertThat(dataset.csvBytes().length).isBetween(900_000, 1_200_000);
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void a_referrer_is_a_page_that_the_user_viewed_before_in_the_session_or_from_outside(
      GeneratedDataset dataset) {
    Map<String, Long> lastView = new HashMap<>();
    Map<String, Set<String>> viewed = new HashMap<>();
    int inside = 0;
    for (Viewed row : rows(dataset)) {
      boolean begins = row.afterMs() - lastView.getOrDefault(row.user(), -REST) >= REST;
      Set<String> pages = viewed.computeIfAbsent(row.user(), user -> new HashSet<>());
      if (begins) {
        pages.clear();
      }
      assertThat(OUTSIDE.contains(row.referrer())).as("outside: %s", row).isEqualTo(begins);
      assertThat(begins || pages.contains(row.referrer())).as("viewed before: %s", row).isTrue();
      assertThat(row.page()).as("no page links to itself: %s", row).isNotEqualTo(row.referrer());
      inside += begins ? 0 : 1;
      pages.add(row.page());
      lastView.put(row.user(), row.afterMs());
    }
    assertThat(inside).isGreaterThan(9_000);
  }

  @Test
  void pages_are_a_home_page_six_front_pages_and_twenty_articles_below_each() {
    TreeSet<String> pages = new TreeSet<>();
    ROWS.forEach(row -> pages.add(row.page()));

    assertThat(pages).hasSize(1 + 6 + 120).allMatch(page -> page.matches("/([a-z]+(/[a-z-]+)?)?"));
    assertThat(pages.stream().filter(page -> page.matches("/[a-z]+/.*")))
        .allMatch(article -> pages.contains(article.substring(0, article.lastIndexOf('/'))));
    for (String front : pages.stream().filter(page -> page.matches("/[a-z]+")).toList()) {
      assertThat(pages.stream().filter(page -> page.startsWith(front + "/"))).hasSize(20);
    }
    assertThat(GENERATED.description().columns().get(2).meaning())
        .contains("6 categories, 127 pages");
  }

  /** Who searches comes to an article by its popularity, and nothing that is planted interferes. */
  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void articles_that_are_searched_for_follow_zipfs_law(GeneratedDataset dataset) {
    Map<String, Long> counts =
        rows(dataset).stream()
            .filter(row -> row.referrer().equals("https://search.example/"))
            .collect(groupingBy(Viewed::page, counting()));
    List<String> articles = new Site().articles();
    double total = counts.values().stream().mapToLong(Long::longValue).sum();
    double harmonic = 0;
    for (int rank = 1; rank <= 120; rank++) {
      harmonic += 1.0 / rank;
    }
    double chiSquare = 0;
    double expectedRest = total;
    double rest = total;
    for (int rank = 1; rank <= 20; rank++) {
      double expected = total / (rank * harmonic);
      double count = counts.getOrDefault(articles.get(rank - 1), 0L);
      chiSquare += (count - expected) * (count - expected) / expected;
      expectedRest -= expected;
      rest -= count;
    }
    chiSquare += (rest - expectedRest) * (rest - expectedRest) / expectedRest;

    assertThat(total).isGreaterThan(1_500);
    // 21 classes, so 20 degrees of freedom: above 45.31 once in a thousand times
    assertThat(chiSquare).isLessThan(45.31);
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void the_last_of_all_articles_goes_viral_for_six_minutes_from_a_site_of_its_own(
      GeneratedDataset dataset) {
    List<Viewed> fromClips =
        rows(dataset).stream()
            .filter(row -> row.referrer().equals("https://clips.example/"))
            .toList();

    assertThat(new Site().articles().get(119)).isEqualTo("/weather/fog-pictures");
    assertThat(fromClips)
        .allMatch(row -> row.page().equals("/weather/fog-pictures"))
        .allMatch(row -> row.isBetween(12 * MINUTE, 18 * MINUTE));
    // five a second for 360 s; the pauses of 0 to 400 ms make a standard deviation of about 25
    assertThat(fromClips).hasSizeBetween(1_650, 1_950);
    assertThat(fromClips).extracting(Viewed::user).doesNotHaveDuplicates();
    assertThat(
            rows(dataset).stream()
                .filter(row -> row.page().equals("/weather/fog-pictures"))
                .filter(row -> !row.referrer().equals("https://clips.example/")))
        .hasSizeBetween(1, 80);
    Set<String> visitors = fromClips.stream().map(Viewed::user).collect(Collectors.toSet());
    long more =
        rows(dataset).stream()
            .filter(row -> visitors.contains(row.user()))
            .map(Viewed::user)
            .collect(groupingBy(user -> user, counting()))
            .values()
            .stream()
            .filter(views -> views > 1)
            .count();
    assertThat((double) more / visitors.size()).isBetween(0.06, 0.14);
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void the_crawler_views_every_page_in_turn_every_400_ms(GeneratedDataset dataset) {
    List<Viewed> crawled = viewsOf("u90001", dataset);

    assertThat(crawled).hasSize(16 * 60 * 1000 / 400);
    for (int i = 0; i < crawled.size(); i++) {
      assertThat(crawled.get(i).afterMs()).isEqualTo(20 * MINUTE + 400L * i);
      assertThat(crawled.get(i).referrer()).isEqualTo(i == 0 ? "" : crawled.get(i - 1).page());
      assertThat(crawled.get(i).page()).isEqualTo(crawled.get(i % 127).page());
    }
    assertThat(crawled.subList(0, 127)).extracting(Viewed::page).doesNotHaveDuplicates();
    assertThat(
            rows(dataset).stream().collect(groupingBy(Viewed::user, counting())).entrySet().stream()
                .filter(user -> user.getValue() > 100))
        .as("nobody else views so much")
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void spam_comes_for_a_minute_from_users_who_are_never_seen_again(GeneratedDataset dataset) {
    List<Viewed> spam =
        rows(dataset).stream()
            .filter(row -> row.referrer().equals("https://free-prizes.example/"))
            .toList();
    Set<String> users = spam.stream().map(Viewed::user).collect(Collectors.toSet());

    assertThat(spam)
        .hasSize(200)
        .allMatch(row -> row.page().equals("/"))
        .allMatch(row -> row.isBetween(31 * MINUTE, 32 * MINUTE));
    assertThat(users).hasSize(200);
    assertThat(rows(dataset).stream().filter(row -> users.contains(row.user()))).hasSize(200);
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void the_outage_is_three_minutes_without_a_view_and_the_only_one(GeneratedDataset dataset) {
    List<Viewed> rows = rows(dataset);
    List<Long> gapsOver20s = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      long gap = rows.get(i).afterMs() - rows.get(i - 1).afterMs();
      if (gap > 20_000) {
        gapsOver20s.add(gap);
      }
    }

    assertThat(rows.stream().filter(row -> row.isBetween(40 * MINUTE, 43 * MINUTE))).isEmpty();
    assertThat(gapsOver20s)
        .singleElement()
        .satisfies(gap -> assertThat(gap).isBetween(180_000L, 184_000L));
  }

  @ParameterizedTest
  @MethodSource("ofSeveralSeeds")
  void the_long_session_goes_on_for_nine_and_a_half_minutes(GeneratedDataset dataset) {
    List<Viewed> session = viewsOf("u90002", dataset);

    assertThat(session).hasSize(19);
    for (int i = 0; i < session.size(); i++) {
      assertThat(session.get(i).afterMs()).isEqualTo(50 * MINUTE + 30_000L * i);
      assertThat(session.get(i).referrer()).isEqualTo(i == 0 ? "" : session.get(i - 1).page());
    }
    Set<Long> batchesOfAMinute = new TreeSet<>();
    session.forEach(row -> batchesOfAMinute.add(row.afterMs() / MINUTE));
    assertThat(batchesOfAMinute).containsExactly(50L, 51L, 52L, 53L, 54L, 55L, 56L, 57L, 58L, 59L);
  }

  @Test
  void some_readers_come_again_after_a_rest() {
    Map<String, List<Viewed>> sessions =
        ROWS.stream()
            .filter(row -> OUTSIDE.contains(row.referrer()))
            .collect(groupingBy(Viewed::user, TreeMap::new, Collectors.toList()));

    assertThat(sessions.values().stream().filter(views -> views.size() > 1).count())
        .isGreaterThan(500);
  }

  @Test
  void some_links_are_on_an_earlier_page_and_most_on_the_page_just_before() {
    Map<String, String> last = new HashMap<>();
    int before = 0;
    int earlier = 0;
    for (Viewed row : ROWS) {
      if (!OUTSIDE.contains(row.referrer()) && !row.user().startsWith("u9")) {
        before += row.referrer().equals(last.get(row.user())) ? 1 : 0;
        earlier += row.referrer().equals(last.get(row.user())) ? 0 : 1;
      }
      last.put(row.user(), row.page());
    }

    assertThat(earlier).isGreaterThan(200);
    assertThat(before).isGreaterThan(10 * earlier);
  }

  @Test
  void some_views_have_the_same_timestamp() {
    assertThat(ROWS.stream().map(Viewed::afterMs).distinct().count()).isLessThan(ROWS.size());
  }

  @Test
  void what_is_planted_is_described_with_its_times() {
    assertThat(GENERATED.description().planted())
        .extracting(planted -> (planted.fromMs() - START) / 1000)
        .containsExactly(720L, 1200L, 1860L, 2400L, 3000L);
    assertThat(GENERATED.description().planted())
        .extracting(planted -> (planted.toMs() - planted.fromMs()) / 1000)
        .containsExactly(360L, 960L, 60L, 180L, 570L);
    assertThat(GENERATED.description().planted())
        .extracting(planted -> planted.what().replaceAll(":.*", ""))
        .containsExactly(
            "a page goes viral", "a crawler", "referrer spam", "an outage", "a long session");
  }

  @Test
  void the_same_seed_makes_the_same_file() {
    assertThat(new PageViews().generate()).isEqualTo(GENERATED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void another_seed_makes_another_file_with_the_same_description(long seed) {
    GeneratedDataset other = PageViews.generate(seed);

    assertThat(other.csv()).isNotEqualTo(GENERATED.csv());
    assertThat(other.csv().lines().findFirst()).isEqualTo(GENERATED.csv().lines().findFirst());
    assertThat(other.description()).isEqualTo(GENERATED.description());
    assertThat(other.seed()).isEqualTo(seed);
  }

  @Test
  void replayed_in_batches_of_a_minute_no_view_is_lost_and_the_outage_is_empty_batches() {
    Dataset views =
        Dataset.parse(
            "pageviews.csv",
            GENERATED.csv(),
            Column.text("user"),
            Column.text("page"),
            Column.text("referrer"));

    Timeline pages =
        (Timeline)
            Replay.of(sources -> sources.<String>stream("pages"))
                .batchInterval(minutes(1))
                .input("pages", views, row -> row.text("page"))
                .run();

    assertThat(pages.entries()).hasSize(60);
    assertThat(pages.entries().stream().mapToLong(entry -> entry.values().size()).sum())
        .isEqualTo(ROWS.size());
    assertThat(pages.entries().stream().filter(entry -> entry.values().isEmpty()))
        .extracting(entry -> entry.timeMs() / MINUTE)
        .containsExactly(41L, 42L, 43L);
  }

  private static List<Viewed> viewsOf(String user, GeneratedDataset dataset) {
    return rows(dataset).stream().filter(row -> row.user().equals(user)).toList();
  }
}
