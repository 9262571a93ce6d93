/**
 * The DStream programs that tests drive, and what is sent to have one run. Nothing here is secret: it is
 * on the worker's class path beside the student's classes.
 *
 * <p>Start at {@link io.dstreamlabs.scenarios.ScenarioRun}. The programs are one class each, in a package
 * per lab; they use {@code transform}, subclasses of {@code DStream}, RDD operations and the lab's own
 * operator family, and nothing else. What programs of several labs are made of is here: {@link
 * io.dstreamlabs.scenarios.EveryNth}, {@link io.dstreamlabs.scenarios.Reductions}, {@link
 * io.dstreamlabs.scenarios.Trace}. The hidden tests, the worker and the tests of the labs depend on this
 * package.
 */
package io.dstreamlabs.scenarios;
