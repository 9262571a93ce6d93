/**
 * The dataset {@code pins}: who saved which picture, and next to which other one it was shown.
 *
 * <p>Start with {@link io.dstreamlabs.datasets.pins.Pins}.
 */
package io.dstreamlabs.datasets.pins;
