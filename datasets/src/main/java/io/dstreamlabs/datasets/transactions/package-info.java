/**
 * The datasets {@code transactions} and {@code transactions-past}: payments by card, each marked as honest or as a
 * fraud. The past ones are there to learn from, the others to find the frauds in.
 *
 * <p>Start with {@link io.dstreamlabs.datasets.transactions.Transactions}; how people and thieves pay is in
 * {@code Spending}.
 */
package io.dstreamlabs.datasets.transactions;
