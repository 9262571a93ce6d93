/** Spark MLlib on a stream: a model that every batch makes better. */
package io.dstreamlabs.examples.mllib;
