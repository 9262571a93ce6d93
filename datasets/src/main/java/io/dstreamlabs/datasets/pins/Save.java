package io.dstreamlabs.datasets.pins;

/**
 * A pin that somebody saved.
 *
 * @param afterMs milliseconds after the start of the dataset
 * @param user who
 * @param pin its number
 * @param seenAt the number of the pin that it was shown next to
 */
record Save(long afterMs, String user, int pin, int seenAt) {}
