/** Spark ML: a pipeline that learned from history, applied to a stream. */
package io.dstreamlabs.examples.ml;
