/** GraphX on the windows of a stream, from Java. */
package io.dstreamlabs.examples.graphx;
