package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;

/** One batch of a window. */
record Pane<T>(Time time, Rdd<T> rdd) {}
