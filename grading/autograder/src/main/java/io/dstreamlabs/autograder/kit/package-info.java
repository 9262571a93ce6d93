/**
 * The student kit: some labs, the engine as a Maven repository in files, and a first page; made from what has
 * been built in the course's copy.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.kit.StudentKit}. Depends on the labs alone.
 */
package io.dstreamlabs.autograder.kit;
