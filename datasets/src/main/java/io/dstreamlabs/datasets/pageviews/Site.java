package io.dstreamlabs.datasets.pageviews;

import io.dstreamlabs.datasets.SeededRandom;
import io.dstreamlabs.datasets.Zipf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages of the newspaper, and the links between them: a home page, a front page for each category, and
 * articles, whose popularity follows Zipf's law.
 *
 * <pre>
 * /                    leads to any front page and, more often, to an article
 * /city                leads to the articles of its category and, now and then, to /
 * /city/tram-plan      leads to the three next articles of its category, to /city, to /, to any article
 * </pre>
 */
final class Site {
  static final String HOME = "/";

  private static final int RELATED = 3;
  private static final List<Category> CATEGORIES =
      List.of(
          new Category(
              "city",
              List.of("tram", "bridge", "market", "library", "riverside"),
              List.of("plan", "opening", "delay", "guide")),
          new Category(
              "politics",
              List.of("council", "budget", "mayor", "election", "housing"),
              List.of("debate", "vote", "interview", "analysis")),
          new Category(
              "sports",
              List.of("football", "marathon", "rowing", "handball", "chess"),
              List.of("results", "preview", "transfer", "interview")),
          new Category(
              "culture",
              List.of("museum", "festival", "cinema", "orchestra", "theatre"),
              List.of("review", "programme", "tickets", "portrait")),
          new Category(
              "business",
              List.of("harbour", "startup", "bakery", "airport", "brewery"),
              List.of("figures", "jobs", "strike", "portrait")),
          new Category(
              "weather",
              List.of("storm", "frost", "sunshine", "flood", "fog"),
              List.of("warning", "forecast", "record", "pictures")));

  /** A category, and what its articles are about: each topic from each angle. */
  private record Category(String name, List<String> topics, List<String> angles) {
    String front() {
      return "/" + name;
    }

    String article(int number) {
      int topic = number % topics.size();
      return front() + "/" + topics.get(topic) + "-" + angles.get(number / topics.size());
    }
  }

  private final List<String> articles = new ArrayList<>();
  private final Map<String, List<String>> articlesOf = new TreeMap<>();
  private final Zipf popularity;
  private final Zipf popularityInCategory;

  Site() {
    int perCategory = CATEGORIES.get(0).topics().size() * CATEGORIES.get(0).angles().size();
    for (int number = 0; number < perCategory; number++) {
      for (Category category : CATEGORIES) {
        articles.add(category.article(number));
        articlesOf
            .computeIfAbsent(category.front(), front -> new ArrayList<>())
            .add(category.article(number));
      }
    }
    popularity = new Zipf(articles.size(), 1);
    popularityInCategory = new Zipf(perCategory, 1);
  }

  /** The articles, the most popular one first. */
  List<String> articles() {
    return articles;
  }

  /** Every page once: home, then each front page with its articles. */
  List<String> allPages() {
    List<String> pages = new ArrayList<>(List.of(HOME));
    for (Category category : CATEGORIES) {
      pages.add(category.front());
      pages.addAll(articlesOf.get(category.front()));
    }
    return pages;
  }

  /** An article by its popularity. */
  String article(SeededRandom random) {
    return articles.get(popularity.draw(random) - 1);
  }

  /** Where a reader of {@code page} goes next; never to the same page. */
  String next(String page, SeededRandom random) {
    long ticket = random.below(100);
    if (page.equals(HOME)) {
      return ticket < 40 ? front(random) : article(random);
    }
    if (articlesOf.containsKey(page)) {
      return ticket < 15 ? HOME : articlesOf.get(page).get(popularityInCategory.draw(random) - 1);
    }
    String front = page.substring(0, page.lastIndexOf('/'));
    if (ticket < 40) {
      return related(articlesOf.get(front), page, random);
    }
    if (ticket < 65) {
      return front;
    }
    String any = article(random);
    return ticket < 85 || any.equals(page) ? HOME : any;
  }

  private static String front(SeededRandom random) {
    return CATEGORIES.get((int) random.below(CATEGORIES.size())).front();
  }

  private static String related(List<String> sameCategory, String page, SeededRandom random) {
    long ahead = random.between(1, RELATED);
    return sameCategory.get((int) ((sameCategory.indexOf(page) + ahead) % sameCategory.size()));
  }
}
