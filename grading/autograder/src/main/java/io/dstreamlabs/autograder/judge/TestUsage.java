package io.dstreamlabs.autograder.judge;

/**
 * What one test used in the worker.
 *
 * @param cpuMillis processor time of the worker's processes while they answered, in milliseconds
 * @param wallMillis time the worker took to answer, in milliseconds
 */
public record TestUsage(long cpuMillis, long wallMillis) {}
