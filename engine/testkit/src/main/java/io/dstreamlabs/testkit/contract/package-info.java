/**
 * What every implementation of a seam of the engine must do, as tests that it runs by subclassing.
 *
 * <p>Start with {@link io.dstreamlabs.testkit.contract.RddContract}. For the tests of backends only.
 */
package io.dstreamlabs.testkit.contract;
