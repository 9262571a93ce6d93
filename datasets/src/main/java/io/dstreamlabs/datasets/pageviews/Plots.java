package io.dstreamlabs.datasets.pageviews;

import io.dstreamlabs.datasets.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in the dataset on purpose.
 *
 * <pre>
 * minute    0          12    18  20        36   40 43      50         60
 *           |----------viral-|---crawler----|---outage-----long-session|
 *                                         31 spam 32
 * </pre>
 */
final class Plots {
  static final long MINUTE_MS = 60_000;
  static final String CLIPS = "https://clips.example/";
  static final String SPAM = "https://free-prizes.example/";
  static final String CRAWLER = "u90001";
  static final String LONG_READER = "u90002";
  static final String VIRAL_PAGE = "/weather/fog-pictures";

  static final Plot VIRAL =
      new Plot(
          "a page goes viral: "
              + VIRAL_PAGE
              + " has hardly a reader otherwise, and now five a second"
              + " come from "
              + CLIPS
              + ", which leads nowhere else; most view nothing more",
          12 * MINUTE_MS,
          18 * MINUTE_MS);
  static final Plot CRAWL =
      new Plot(
          "a crawler: " + CRAWLER + " views page after page in the same order, one every 400 ms",
          20 * MINUTE_MS,
          36 * MINUTE_MS);
  static final Plot SPAMMING =
      new Plot(
          "referrer spam: 200 users who are never seen again view / once each, all from "
              + SPAM
              + ", one every 300 ms",
          31 * MINUTE_MS,
          32 * MINUTE_MS);
  static final Plot OUTAGE =
      new Plot(
          "an outage: nobody views anything for three minutes", 40 * MINUTE_MS, 43 * MINUTE_MS);
  static final Plot LONG_SESSION =
      new Plot(
          "a long session: "
              + LONG_READER
              + " views a page every 30 s, each linked from the one before,"
              + " so that it crosses every batch boundary on its way",
          50 * MINUTE_MS,
          59 * MINUTE_MS + 30_000);

  private static final long VIRAL_LONGEST_PAUSE_MS = 400;
  private static final long CRAWLER_PAUSE_MS = 400;
  private static final long SPAM_PAUSE_MS = 300;
  private static final long LONG_SESSION_PAUSE_MS = 30_000;
  private static final int VIRAL_GOES_ON = 10;

  private final Site site;
  private final Readers readers;

  Plots(Site site, Readers readers) {
    this.site = site;
    this.readers = readers;
  }

  /** All of them, in order of time. */
  static List<Plot> all() {
    return List.of(VIRAL, CRAWL, SPAMMING, OUTAGE, LONG_SESSION);
  }

  List<View> viral(SeededRandom random) {
    Session bounces = new Session(site, VIRAL_GOES_ON);
    List<View> views = new ArrayList<>();
    long afterMs = VIRAL.fromMs();
    while (VIRAL.holds(afterMs)) {
      views.addAll(bounces.of(readers.newcomer(), afterMs, VIRAL_PAGE, CLIPS, random));
      afterMs += random.between(0, VIRAL_LONGEST_PAUSE_MS);
    }
    return views;
  }

  List<View> crawler() {
    List<String> pages = site.allPages();
    List<View> views = new ArrayList<>();
    String referrer = "";
    for (long afterMs = CRAWL.fromMs(); CRAWL.holds(afterMs); afterMs += CRAWLER_PAUSE_MS) {
      String page = pages.get(views.size() % pages.size());
      views.add(new View(afterMs, CRAWLER, page, referrer));
      referrer = page;
    }
    return views;
  }

  List<View> spam() {
    List<View> views = new ArrayList<>();
    for (long afterMs = SPAMMING.fromMs(); SPAMMING.holds(afterMs); afterMs += SPAM_PAUSE_MS) {
      views.add(new View(afterMs, readers.newcomer(), Site.HOME, SPAM));
    }
    return views;
  }

  List<View> longSession(SeededRandom random) {
    List<View> views = new ArrayList<>();
    String page = Site.HOME;
    String referrer = "";
    for (long afterMs = LONG_SESSION.fromMs();
        LONG_SESSION.holds(afterMs);
        afterMs += LONG_SESSION_PAUSE_MS) {
      views.add(new View(afterMs, LONG_READER, page, referrer));
      referrer = page;
      page = site.next(page, random);
    }
    return views;
  }
}
