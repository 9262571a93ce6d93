/** Whole programs on Apache Spark: one for each of its libraries, and the proof on a cluster. */
package io.dstreamlabs.examples;
