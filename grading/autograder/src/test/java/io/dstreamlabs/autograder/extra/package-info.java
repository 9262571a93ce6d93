/**
 * Tests that need something beyond a JDK say so with {@link io.dstreamlabs.autograder.extra.Needs}.
 * Where it is missing they are not run, the closing summary names it, and with {@code CI=true} they
 * fail.
 */
package io.dstreamlabs.autograder.extra;
