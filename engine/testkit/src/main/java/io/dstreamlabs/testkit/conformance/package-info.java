/**
 * Tables of what Apache Spark made of small streaming programs, and what reads and runs them on any set of
 * plugs and any backend of RDDs.
 *
 * <p>Start with {@link io.dstreamlabs.testkit.conformance.ConformanceContract}; the way of a case is {@link
 * io.dstreamlabs.testkit.conformance.CaseFiles}, {@code CaseReader}, {@code CaseRun}, {@code Comparison}. A
 * step is an entry in one of the classes that {@code StepBook} lists, a function an entry in one of the
 * vocabularies. JSON is read by a class of our own: what reads these files is on the class path of every
 * lab, which has no third-party jar but those of the tests. For tests only.
 */
package io.dstreamlabs.testkit.conformance;
