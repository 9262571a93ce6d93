/**
 * Lab 5: the window operators. {@link io.dstreamlabs.labs.lab05.Windows} is where to start; the lesson is
 * in the README.md of this lab.
 */
package io.dstreamlabs.labs.lab05;
