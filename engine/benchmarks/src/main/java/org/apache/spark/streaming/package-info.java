/** What can be reached from inside Spark's own package only; used by the benchmarks. */
package org.apache.spark.streaming;
