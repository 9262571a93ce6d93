/** The dataset {@code words}: messages of a city's transport, for counting words. */
package io.dstreamlabs.datasets.words;
