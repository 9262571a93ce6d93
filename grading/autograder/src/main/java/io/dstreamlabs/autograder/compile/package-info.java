/**
 * The compiler behind a wall: sources go in, class files and diagnostics come out as plain data.
 * Start reading at {@code CompileService}.
 */
package io.dstreamlabs.autograder.compile;
