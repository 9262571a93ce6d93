/**
 * Worker processes, one per submission, started ahead of need. Start reading at {@code WorkerPool}.
 */
package io.dstreamlabs.autograder.pool;
