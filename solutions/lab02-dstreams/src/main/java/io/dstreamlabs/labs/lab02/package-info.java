/**
 * Lab 2: the stateless operators and the network word count. {@link io.dstreamlabs.labs.lab02.Maps} is
 * where to start; the lesson is in the README.md of this lab.
 */
package io.dstreamlabs.labs.lab02;
