/** Spark SQL on the windows of a stream. */
package io.dstreamlabs.examples.sql;
