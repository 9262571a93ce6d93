package io.dstreamlabs.datasets.pageviews;

/**
 * A page that somebody viewed.
 *
 * @param afterMs milliseconds after the start of the dataset
 * @param user who
 * @param page a path that begins with its category
 * @param referrer the page that led there, an outside site, or empty
 */
record View(long afterMs, String user, String page, String referrer) {}
