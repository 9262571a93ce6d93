/**
 * How student code is locked in: the command line of the sandbox, the self-test that proves it, and
 * the processes started in it. Start reading at {@code Sandbox}. Knows nothing of labs, tests or
 * reports.
 */
package io.dstreamlabs.autograder.sandbox;
