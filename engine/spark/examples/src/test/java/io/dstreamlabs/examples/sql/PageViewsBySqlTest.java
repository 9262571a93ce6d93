package io.dstreamlabs.examples.sql;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.examples.LocalSpark;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.replay.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageViewsBySqlTest {
  private static final long MINUTE = 60_000;
  private static final long START = 1_772_560_800_000L; // 18:00
  private static final Dataset VIEWS = PageViewsBySql.read(LocalSpark.dataset("pageviews"));
  private static final List<TopPage> FOUND = new ArrayList<>();

  @BeforeAll
  static void run() {
    PageViewsBySql.run(LocalSpark.open(), VIEWS, FOUND::add);
  }

  @Test
  void each_window_has_the_pages_that_a_plain_loop_finds() {
    List<TopPage> expected = new ArrayList<>();
    for (long until = 10; until <= 60; until += 10) {
      expected.addAll(topPages(until));
    }

    assertThat(expected).hasSize(6 * 3);
    assertThat(FOUND).containsExactlyElementsOf(expected);
  }

  /** The first three pages of the views in the 20 minutes before {@code untilMinute}. */
  private static List<TopPage> topPages(long untilMinute) {
    Time until = new Time(START + untilMinute * MINUTE);
    Map<String, List<Row>> byPage = new TreeMap<>();
    for (Row view : VIEWS.rows()) {
      long before = until.milliseconds() - view.timestampMs();
      if (before > 0 && before <= 20 * MINUTE) {
        byPage.computeIfAbsent(view.text("page"), page -> new ArrayList<>()).add(view);
      }
    }
    List<TopPage> pages = new ArrayList<>();
    byPage.forEach(
        (page, views) -> {
          Set<String> readers = new HashSet<>();
          long fromOutside = 0;
          for (Row view : views) {
            readers.add(view.text("user"));
            fromOutside += view.text("referrer").startsWith("https://") ? 1 : 0;
          }
          pages.add(new TopPage(until, page, views.size(), readers.size(), fromOutside));
        });
    pages.sort(comparing(TopPage::views, reverseOrder()).thenComparing(TopPage::page));
    return pages.subList(0, 3);
  }

  /** 18:12 to 18:18 is in the windows that end at 18:20 and 18:30. */
  @Test
  void the_page_that_goes_viral_leads_while_it_does_and_comes_from_outside() {
    assertThat(windowsWith("/weather/fog-pictures")).containsExactly(20L, 30L);
    assertThat(FOUND.get(3).page()).isEqualTo("/weather/fog-pictures");
    assertThat(FOUND.get(6).page()).isEqualTo("/weather/fog-pictures");
    // five readers a second for six minutes
    assertThat(FOUND.get(3).fromOutside()).isBetween(1_650L, 1_950L);
  }

  /** 18:31 to 18:32 is in the windows that end at 18:40 and 18:50; else no other site leads to the home page. */
  @Test
  void the_spam_is_200_views_of_the_home_page_from_outside() {
    assertThat(FOUND.stream().filter(top -> top.page().equals("/")))
        .extracting(TopPage::fromOutside)
        .containsExactly(0L, 0L, 0L, 200L, 200L, 0L);
  }

  @Test
  void a_line_of_the_table_stands_below_its_header() {
    Time time = new Time(START + 20 * MINUTE);

    assertThat(TopPage.HEADER + "\n" + new TopPage(time, "/weather/fog-pictures", 1824, 1820, 7))
        .isEqualTo(
            """
            until  page                            views  readers  from outside
            18:20  /weather/fog-pictures            1824     1820             7""");
  }

  private static List<Long> windowsWith(String page) {
    return FOUND.stream()
        .filter(top -> top.page().equals(page))
        .map(top -> (top.time().milliseconds() - START) / MINUTE)
        .toList();
  }
}
