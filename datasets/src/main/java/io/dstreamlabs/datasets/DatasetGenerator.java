package io.dstreamlabs.datasets;

/**
 * Makes one dataset. Found through {@link java.util.ServiceLoader}: public, with a public constructor
 * without arguments, and named in {@code META-INF/services}.
 *
 * <p>The same bytes each time, on every platform: random numbers from {@link SeededRandom}, mathematics
 * from {@link StrictMath}, no clock, no locale, no order of a hash.
 */
public interface DatasetGenerator {

  /** Name of the dataset: lower case, its folder and its file. */
  String name();

  /** The dataset. */
  GeneratedDataset generate();
}
