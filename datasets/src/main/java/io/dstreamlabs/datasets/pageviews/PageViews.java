package io.dstreamlabs.datasets.pageviews;

import io.dstreamlabs.datasets.DatasetGenerator;
import io.dstreamlabs.datasets.GeneratedDataset;
import io.dstreamlabs.datasets.GeneratedDataset.ColumnDescription;
import io.dstreamlabs.datasets.GeneratedDataset.DatasetDescription;
import io.dstreamlabs.datasets.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An hour of a city's online newspaper: its readers follow links from page to page, and so each row tells
 * whence they came. What happens besides is in {@link Plots}.
 */
public final class PageViews implements DatasetGenerator {
  static final long START_MS = 1_772_560_800_000L; // 2026-03-03, 18:00 UTC
  static final long LENGTH_MS = 60 * Plots.MINUTE_MS;
  static final String SEARCH = "https://search.example/";

  private static final String SOCIAL = "https://social.example/";
  private static final String NEWS = "https://news.example/";
  private static final long SEED = 20_260_303;
  private static final long LONGEST_PAUSE_MS = 1_600;
  private static final int GOES_ON = 70;

  /** For {@link java.util.ServiceLoader}. */
  public PageViews() {}

  @Override
  public String name() {
    return "pageviews";
  }

  @Override
  public GeneratedDataset generate() {
    return generate(SEED);
  }

  /** The dataset of another seed: the same plots, other readers. */
  static GeneratedDataset generate(long seed) {
    return new GeneratedDataset(csv(views(seed)), description(), seed);
  }

  private static List<View> views(long seed) {
    SeededRandom random = new SeededRandom(seed);
    Site site = new Site();
    Readers readers = new Readers();
    Plots plots = new Plots(site, readers);
    List<View> views = new ArrayList<>(ordinary(site, readers, random));
    views.addAll(plots.viral(random));
    views.addAll(plots.crawler());
    views.addAll(plots.spam());
    views.addAll(plots.longSession(random));
    views.sort(Comparator.comparingLong(View::afterMs)); // stable: equal times keep their order
    return views;
  }

  private static List<View> ordinary(Site site, Readers readers, SeededRandom random) {
    Session session = new Session(site, GOES_ON);
    List<View> views = new ArrayList<>();
    long afterMs = random.below(LONGEST_PAUSE_MS);
    while (afterMs < LENGTH_MS) {
      String user = readers.regular(afterMs, random);
      String referrer = referrer(random);
      String page = referrer.isEmpty() && random.below(100) < 70 ? Site.HOME : site.article(random);
      List<View> seen = untilTheEnd(session.of(user, afterMs, page, referrer, random));
      if (!seen.isEmpty()) {
        views.addAll(seen);
        readers.leaves(user, seen.get(seen.size() - 1).afterMs());
      }
      afterMs += random.between(0, LONGEST_PAUSE_MS);
    }
    return views;
  }

  /** Whence a session comes; empty for nowhere, as from a bookmark. */
  private static String referrer(SeededRandom random) {
    long ticket = random.below(100);
    if (ticket < 40) {
      return SEARCH;
    }
    if (ticket < 60) {
      return SOCIAL;
    }
    return ticket < 70 ? NEWS : "";
  }

  /** The views before the outage or the end of the hour; who meets either does not come back. */
  private static List<View> untilTheEnd(List<View> session) {
    return session.stream()
        .takeWhile(view -> view.afterMs() < LENGTH_MS && !Plots.OUTAGE.holds(view.afterMs()))
        .toList();
  }

  private static String csv(List<View> views) {
    StringBuilder csv = new StringBuilder("timestamp_ms,user,page,referrer\n");
    for (View view : views) {
      csv.append(START_MS + view.afterMs()).append(',');
      csv.append(view.user()).append(',');
      csv.append(view.page()).append(',');
      csv.append(view.referrer()).append('\n');
    }
    return csv.toString();
  }

  private static DatasetDescription description() {
    return new DatasetDescription(
        "Page views of a city's online newspaper, an hour of a Tuesday evening",
        List.of(
            new ColumnDescription(
                "timestamp_ms",
                "whole",
                "milliseconds since 1970-01-01T00:00:00Z",
                "When the page was viewed; several may be viewed in the same millisecond."),
            new ColumnDescription("user", "text", "", "Who viewed it: u and five digits."),
            new ColumnDescription(
                "page",
                "text",
                "",
                "Path of the page: / for the home page, /city for a category's front page,"
                    + " /city/tram-plan for one of its 20 articles; 6 categories, 127 pages."),
            new ColumnDescription(
                "referrer",
                "text",
                "",
                "The page with the link, which the user viewed before; an outside site, such as"
                    + " https://search.example/; or empty, when there was no link.")),
        Plots.all().stream().map(plot -> plot.planted(START_MS)).toList());
  }
}
