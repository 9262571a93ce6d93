package io.dstreamlabs.datasets.pageviews;

import io.dstreamlabs.datasets.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages that one reader views, one after another: each link is on a page viewed before, mostly the one just
 * before, and now and then an earlier one that is still open.
 *
 * @param site where
 * @param goesOn out of a hundred views, how many have another after them
 */
record Session(Site site, int goesOn) {
  private static final long SHORTEST_LOOK_MS = 2_000;
  private static final long LONGEST_LOOK_MS = 60_000;
  private static final int EARLIER_PAGE = 10;

  /** The views of {@code user}, who comes to {@code page} from {@code referrer}; one at least. */
  List<View> of(String user, long afterMs, String page, String referrer, SeededRandom random) {
    List<View> views = new ArrayList<>(List.of(new View(afterMs, user, page, referrer)));
    long now = afterMs;
    while (random.below(100) < goesOn) {
      now += random.between(SHORTEST_LOOK_MS, LONGEST_LOOK_MS);
      boolean fromEarlier = random.below(100) < EARLIER_PAGE;
      int at = fromEarlier ? (int) random.below(views.size()) : views.size() - 1;
      String from = views.get(at).page();
      views.add(new View(now, user, site.next(from, random), from));
    }
    return views;
  }
}
