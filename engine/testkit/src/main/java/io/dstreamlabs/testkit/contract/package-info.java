/**
 * What every implementation of an interface of the kernel must do, as tests: a plug or a backend extends
 * the contract in its own module, and hands itself in.
 *
 * <p>Start with {@link io.dstreamlabs.testkit.contract.RddContract} for a backend, with {@link
 * io.dstreamlabs.testkit.contract.WindowOperatorsContract} for a plug. For tests only.
 */
package io.dstreamlabs.testkit.contract;
