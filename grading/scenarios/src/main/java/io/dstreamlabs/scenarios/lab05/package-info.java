/**
 * The programs of lab05, windows that are worked out anew. Each is a few lines around one operator of
 * {@code WindowOperators}.
 *
 * <p>They share three parameters: {@code length} and {@code slide} of the window, and {@code every}: when
 * it is given, the window's parent has an RDD only at every so manieth batch. Most read one stream,
 * {@code in}.
 */
package io.dstreamlabs.scenarios.lab05;
