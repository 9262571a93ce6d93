/**
 * The dataset {@code pageviews}: who read which page of a city's newspaper, and where from.
 *
 * <pre>
 * Site        its pages, and how a reader goes from one to the next
 * Readers     who comes, so that nobody reads in two places at once
 * Session     the pages that one reader views, one after another
 * Plots       what is in it on purpose
 * </pre>
 *
 * <p>Start with {@link io.dstreamlabs.datasets.pageviews.PageViews}.
 */
package io.dstreamlabs.datasets.pageviews;
