/**
 * What keeps a lab's lesson, stubs, recording and samples true to its solution: small readers of those
 * files, and contracts that the tests of a solution extend.
 *
 * <p>Start with {@link io.dstreamlabs.testkit.lesson.LabFolder}. For the tests of solutions only.
 */
package io.dstreamlabs.testkit.lesson;
