/**
 * The programs inside the sandbox, and the language they speak with the grader: {@link
 * io.dstreamlabs.worker.WorkerMain} runs scenarios with a student's plug, {@link
 * io.dstreamlabs.worker.CompilerMain} compiles, {@link io.dstreamlabs.worker.ProbeMain} tries what
 * student code must not be able to do.
 *
 * <p>Nothing here is secret and nothing here judges: a worker only says what it observed. Start
 * reading at {@link io.dstreamlabs.worker.Frames}. Depends on the JDK, the kernel, replay and the
 * scenarios; only the autograder may depend on it.
 */
package io.dstreamlabs.worker;
