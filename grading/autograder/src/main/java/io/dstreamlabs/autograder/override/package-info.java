/**
 * Points that the instructor gives in place of the judge's. They are laid over results when reports are
 * written, and never kept with them: to change one, nothing has to be judged again.
 *
 * <p>Start with {@link io.dstreamlabs.autograder.override.OverridesFile}. Depends on the labs and the
 * results.
 */
package io.dstreamlabs.autograder.override;
