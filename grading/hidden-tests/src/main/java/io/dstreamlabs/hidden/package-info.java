/**
 * What hidden tests are made of. Only the autograder has this on its class path; a worker never has.
 *
 * <p>A hidden test is a method with {@link io.dstreamlabs.hidden.HiddenTest}, in a package per lab. It
 * sends runs of scenarios to a {@link io.dstreamlabs.hidden.Subject} and compares what comes back with a
 * naive recomputation. Nothing of a hidden input may reach a student: a failed test names its rule and
 * draws it on a small public input of its own.
 *
 * <p>A new lab is a new package below this one: its tests, its {@link io.dstreamlabs.hidden.Oracle} with the
 * lab's words for a {@link io.dstreamlabs.hidden.Mistake}, and its data. Nothing here knows a lab.
 */
package io.dstreamlabs.hidden;
