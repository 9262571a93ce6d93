/**
 * RDDs in the memory of one process.
 *
 * <pre>
 * MemoryRdd / MemoryPairRdd   what users see: each operation wraps a new Source
 * Source                      where records come from: a list, a chain of steps, a shuffle
 * Spread                      how keys are spread, so that a shuffle can be left out
 * Preparation                 does the shuffles that an action needs, parents first
 * Fused                       pulls records through a chain of steps, in a loop
 * Tasks                       runs one action's partitions, side by side when that pays
 * TextFiles, Replacement      RDDs saved as text, in a new directory or in the place of one
 * </pre>
 *
 * <p>Start with {@link io.dstreamlabs.kernel.rdd.memory.MemoryRddContext}. Chains of narrow
 * operations pull record by record, with no list in between; a shuffle is done on the driver's side of
 * an action, before its partitions are computed, so a task never waits for a place on a thread.
 */
package io.dstreamlabs.kernel.rdd.memory;
