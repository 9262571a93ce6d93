/**
 * Programs that measure the engine: beside Apache Spark Streaming and a loop written by hand, as the data
 * grows, and over a long time.
 *
 * <pre>
 * SideBySide    the same jobs by three contenders in one run
 *   Job           what is computed          Words, Sizes    on what data
 *   Contender     who computes it:          OurEngine, SparkStreaming, HandLoop
 *   Contest       turn by turn              Table           what comes out
 * StartUp       from launching a JVM to the first output
 * Scaling       cost per slide of long and short windows; many and few keys held
 * Soak          minutes of records through a socket: none lost, no heap that grows
 * micro         single operations, by JMH
 * </pre>
 *
 * <p>Start with {@link io.dstreamlabs.benchmarks.SideBySide}. Only ratios of what was measured in one run mean
 * anything. Nothing may depend on this package.
 */
package io.dstreamlabs.benchmarks;
