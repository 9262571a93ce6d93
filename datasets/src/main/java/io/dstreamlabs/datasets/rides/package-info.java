/**
 * The dataset {@code rides}: where the cars of a ride service are, and how fast they go.
 *
 * <p>Start with {@link io.dstreamlabs.datasets.rides.Rides}; what is in it on purpose is in {@code HotSpot}.
 */
package io.dstreamlabs.datasets.rides;
