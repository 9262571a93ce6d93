package io.dstreamlabs.reference.window;

import java.io.Serializable;

/**
 * Marks, among the values of a slide, what leaves the window; what enters is not marked.
 *
 * @param value so much leaves
 */
record Leaving<V>(V value) implements Serializable {}
