/**
 * RDDs in the memory of one process.
 *
 * <pre>
 * MemoryRdd / MemoryPairRdd   what users see: each operation wraps a new Source
 * Source                      where records come from: a list, a chain of functions, a shuffle
 * Tasks                       runs one action's partitions, side by side when that pays
 * </pre>
 *
 * <p>Start with {@link io.dstreamlabs.kernel.rdd.memory.MemoryRddContext}. Chains of narrow
 * operations pull record by record, with no list in between; a shuffle is done on the driver's side of
 * an action, before its partitions are computed, so a task never waits for a task.
 */
package io.dstreamlabs.kernel.rdd.memory;
