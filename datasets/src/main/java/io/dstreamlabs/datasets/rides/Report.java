package io.dstreamlabs.datasets.rides;

/**
 * What a car says of itself.
 *
 * @param afterMs milliseconds after the start of the dataset
 * @param driver who drives it
 * @param place where it is
 * @param speedKmh how fast it goes
 */
record Report(long afterMs, String driver, Place place, long speedKmh) {}
