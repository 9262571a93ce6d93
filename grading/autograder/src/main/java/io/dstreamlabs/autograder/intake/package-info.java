/**
 * The way in for what students hand in: a folder or a zip becomes the texts of the lab's source files, or
 * a sentence that says why not. Nothing is unpacked to a disk.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.intake.Intake}. Knows nothing of compiling or judging.
 */
package io.dstreamlabs.autograder.intake;
