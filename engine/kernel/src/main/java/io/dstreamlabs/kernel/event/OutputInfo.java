package io.dstreamlabs.kernel.event;

import io.dstreamlabs.kernel.Time;

/**
 * One output operation of one batch.
 *
 * @param batchTime the end of the batch
 * @param id place in the order of registration, from 0
 * @param name what it is, such as {@code print}
 */
public record OutputInfo(Time batchTime, int id, String name) {}
